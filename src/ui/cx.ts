// Joins class names; falsy parts fall out.
export { clsx as cx } from 'clsx';

// What a composer shows while a text message is written.
export { segmentsOf } from './wire-segments.ts';

// What a composer shows while a text message is written.
export { segmentsOf, type Segments } from './wire-segments.ts';

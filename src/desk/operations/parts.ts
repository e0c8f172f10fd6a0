// What operations have in common.

export const instant = { type: 'string', format: 'date-time' };
export const text = { type: 'string' };
export const reason = { reason: { ...text, maxLength: 1000, description: 'Stands on the timeline.' } };
/** Of whatever is read a page at a time. */
export const page = { limit: 'How many at most.' };
export const cursor = { cursor: '`next` of the page before.' };

/** Who is to have a case. */
export const target = {
  staffId: { ...text, description: 'A colleague; or name a team.' },
  team: { ...text, description: 'The queue of a team.' },
};

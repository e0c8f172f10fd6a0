/** What a scorecard asks, in its order. */
export const QUESTIONS = [
  'One person owned it',
  'Nothing had to be told again',
  'Promises were kept or renewed in time',
  'Each channel was the customer’s choice',
  'What we said was true',
  'Plain and kind words',
] as const;

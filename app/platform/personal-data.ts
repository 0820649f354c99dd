export type PersonalData = 'email' | 'phone';

const emailPattern = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]{2,}/u;
const datePattern = /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\b/g;
const phonePattern = /(?:(?:\+|(?<![\d.,])00?)[1-9](?:[\s()./-]{0,2}\d){6,13}|(?<![\d.,])[3679]\d\d(?:[ .-]?\d){6,7})(?!\d)/;

/** Warns of a text that looks like an e-mail address or a telephone number; it never forbids it. */
export function findPersonalData(text: string): PersonalData | null {
  if (emailPattern.test(text)) return 'email';
  return phonePattern.test(text.replace(datePattern, ' ')) ? 'phone' : null;
}

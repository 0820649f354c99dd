/** The page of a door that only answers. What is ever seen of it is a refusal, which the error page draws around it. */
export function NoPage(): null {
  return null;
}

import { publicDoor } from '../guards';

/** Any address of a language that no page has. */
export function loader() {
  publicDoor();
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}

import { publicDoor } from '../guards';

/** Any address of a language that no page has. */
export function loader() {
  publicDoor();
  throw new Response(null, { status: 404 });
}

/** The same for whatever is posted there. */
export function action() {
  return loader();
}

export default function NotFound() {
  return null;
}

import type { Locale } from '../../platform/locale';

/** Who acts in a request. Everybody is a learner; only those who signed in have a user. */
export interface Actor {
  learnerId: string;
  userId: string | null;
  name: string | null;
  email: string | null;
  locale: Locale;
  /** reads the programme's report: for showing the way there, the door asks anew */
  isManager?: boolean;
  /** looks after pilots: for showing the way there, the doors ask anew */
  isEditor?: boolean;
  /** tries modules before they are published: whoever is none is asked nothing about it */
  isTester?: boolean;
  /** agreed to have their reading time measured: for loading what measures, keeping it asks anew */
  isTimed?: boolean;
  /** translates the course: for showing the way there, the doors ask anew */
  isTranslator?: boolean;
  /** when the account is deleted unless its owner keeps it; an ISO moment */
  leavesAt?: string;
}

/** The actor of a request and what must be set in the browser to recognise it again. */
export interface Recognition {
  actor: Actor;
  /** True when no cookie named this learner yet: set one before relying on it. */
  isNew: boolean;
  /** `Set-Cookie` values that every answer to this request must carry (a merged guest's cookie is dropped). */
  setCookies: string[];
}

/** Why a password is refused: anybody would try it first, or it is made from what is known of the person. */
export type Weakness = 'common' | 'personal';

/** The hearts of the passwords found most often in leaked lists, in the languages of our readers. */
const hearts = new Set(
  `password passwort motdepasse contrasena contraseña contrasenya parola passwordpassword passw mypassword parolachiave geheim
  qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop qwertyqwerty azertyazerty qwertzqwertz asdfghjkl asdfgh asdfasdf asdfasdfasdf zxcvbnm yxcvbnm wxcvbn qazwsx qazwsxedc qazwsxedcrfv
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklmnopqrstuvwxyz abcabc
  iloveyou ichliebedich jetaime teamo teamomucho tiamo tequiero loveyou lovely forever princess principessa princesse prinzessin
  letmein welcome welcomeback willkommen bienvenue bienvenido bienvenidos benvenuto benvenuti benvenuta hello hallo hola salut bonjour ciao buongiorno hellohello hallohallo
  admin administrator administrador administrateur amministratore root superuser master login default guest secret changeme changeit test testing testtest testtesttest user username usuario
  dragon monkey football fussball futbol calcio juventus barcelona realmadrid olympique baseball basketball superman batman starwars pokemon sunshine shadow michael jennifer alexander alexandre alessandro
  schatz schatzi sommer winter herbst fruehling summer autumn spring ete hiver estate inverno verano invierno
  computer internet google facebook whatever trustno freedom liberte libertad liberta freiheit
  unites uniteslearning integration integracion integrazione codesign eurocities learning course
  marseille doudou loulou chouchou soleil amore andrea francesco ciaociao mariposa estrella tequieromucho chocolate cioccolato schokolade butterfly
  january february march april june july august september october november december januar februar oktober dezember janvier fevrier octobre decembre enero febrero octubre diciembre gennaio febbraio ottobre dicembre`
    .split(/\s+/)
    .map(fold),
);

const runs = ['01234567890123456789', '98765432109876543210', '1qaz2wsx3edc4rfv5tgb', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', 'qwertzuiopasdfghjklyxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '€': 'e' };

/** Lower case, without accents. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');

/** Readings of a password without its decoration: figures and signs at its ends, or standing for letters. */
function readings(folded: string): string[] {
  const bare = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const spelled = (text: string) => lettersOf([...text].map((sign) => lookalikes[sign] ?? sign).join(''));
  return [lettersOf(folded), spelled(bare), spelled(folded.replaceAll(/^[^\p{L}@$€]+|[\d!?.\-_*#+]+$/gu, ''))];
}

/** The shortest piece of which a text is nothing but repetitions. */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

function isRun(folded: string): boolean {
  const unit = unitOf(folded);
  return unit.length <= 4 || runs.some((run) => run.includes(unit));
}

function isCommon(folded: string): boolean {
  const figures = folded.replaceAll(/^\p{L}{1,2}|\p{L}{1,2}$/gu, '');
  return isRun(folded) || isRun(figures) || readings(folded).some((reading) => hearts.has(reading) || hearts.has(unitOf(reading)));
}

/** The pieces of somebody's address and name that must not make their password. */
function knownPieces(known: readonly (string | undefined)[]): string[] {
  const words = known.flatMap((text) => [text ?? '', ...(text ?? '').split(/[@\s.\-_+]+/)]);
  return words.map(fold).filter((word) => word.length >= 4);
}

/**
 * Why a password would be guessed early; null when it would not. There are no rules of composition:
 * what counts is length and not being among the first that anybody tries (NIST SP 800-63B).
 */
export function findWeakness(password: string, known: readonly (string | undefined)[]): Weakness | null {
  const folded = fold(password);
  if (isCommon(folded)) return 'common';
  const rest = knownPieces(known).reduce((left, piece) => left.replaceAll(piece, ''), folded);
  return rest !== folded && lettersOf(rest).length < 6 ? 'personal' : null;
}

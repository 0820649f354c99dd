// npm run role -- <e-mail address> <role> [--take]
import { isRole, roles, type Role } from '../app/features/accounts/roles/roles';
import { giveRole, takeRole } from '../app/features/accounts/roles/roles.server';
import { closeDatabase } from '../app/platform/database.server';

// Testers have a city and languages, translators a language, which nobody can say here.
const isGiven = (role: string | undefined): role is Role => isRole(role) && role !== 'tester' && role !== 'translator';
const [email = '', role, option] = process.argv.slice(2);
if (!email.includes('@') || !isGiven(role) || (option !== undefined && option !== '--take')) {
  console.error(`Name the address of an account and a role (${roles.filter(isGiven).join(', ')}): npm run role -- ada@city.example editor [--take]. Testers are named at /en/pilots/testers, translators at /en/translations/translators.`);
  process.exit(2);
}
const answer = option === '--take' ? await takeRole(email, role) : await giveRole(email, role, new Date());
await closeDatabase();
if ('refused' in answer) {
  console.error(`Nobody has an account with the address ${email}. The account is made first, by signing up.`);
  process.exit(1);
}
console.log(`${email}: ${answer.roles.join(', ') || 'no role'}`);

// npm run role -- <e-mail address> <role> [--take]
import { isRole, roles } from '../app/features/accounts/roles/roles';
import { giveRole, takeRole } from '../app/features/accounts/roles/roles.server';
import { closeDatabase } from '../app/platform/database.server';

const [email = '', role, option] = process.argv.slice(2);
if (!email.includes('@') || !isRole(role) || (option !== undefined && option !== '--take')) {
  console.error(`Name the address of an account and a role (${roles.join(', ')}): npm run role -- ada@city.example editor [--take]`);
  process.exit(2);
}
const answer = option === '--take' ? await takeRole(email, role) : await giveRole(email, role, new Date());
await closeDatabase();
if ('refused' in answer) {
  console.error(`Nobody has an account with the address ${email}. The account is made first, by signing up.`);
  process.exit(1);
}
console.log(`${email}: ${answer.roles.join(', ') || 'no role'}`);

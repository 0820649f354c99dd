// npm run second-step -- <e-mail address> --remove
import { removeSecondStep } from '../app/features/accounts/second-step/second-step.server';
import { closeDatabase } from '../app/platform/database.server';

const [email = '', option] = process.argv.slice(2);
if (!email.includes('@') || option !== '--remove') {
  console.error('Name the address of an account: npm run second-step -- ada@city.example --remove');
  process.exit(2);
}
const isRemoved = await removeSecondStep(email);
await closeDatabase();
if (!isRemoved) {
  console.error(`Nobody has an account with the address ${email}.`);
  process.exit(1);
}
console.log(`${email}: no second step is asked for any more.`);

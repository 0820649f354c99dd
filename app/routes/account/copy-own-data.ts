import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { copyOf } from '../../features/privacy/own/copy.server';
import { translator } from '../../platform/i18n.server';
import { fileNameOf } from '../../platform/tables/table';
import { sendFile } from '../export-doors.server';
import { localeOf, publicDoor } from '../guards';
import { sharingPerson } from '../privacy-doors.server';

/** Who opens the address of the command by hand is led to the page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/account/data#copy`, 303);
}

/** Sends everything that is kept about whoever asks, guests too. By POST, so that no link on another site starts it. */
export async function action({ params, context }: ActionFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const now = new Date();
  const fileName = fileNameOf(`UNITES ${translator(locale)('privacy:copy.file')} ${now.toISOString().slice(0, 10)}`, 'zip');
  return sendFile({ pieces: await copyOf(await sharingPerson(context), locale, now), format: 'zip', fileName }, context);
}

import { catalogue } from '../../pages/strings.ts';

/** Texts of the two reset pages. */
export const resetStrings = catalogue(
  {
    title: 'Elija una contraseña nueva',
    lead: 'Le enviaremos un enlace a su correo.',
    identifier: 'Correo o número móvil',
    missingIdentifier: 'Escriba su correo o su número móvil.',
    send: 'Enviar el enlace',
    back: 'Volver a iniciar sesión',
    sent: 'Revise su correo',
    sentText:
      'Si conocemos esos datos, en unos minutos recibirá un enlace. Sirve durante 30 minutos y una sola vez.',
    notThere: '¿No llegó? Revise el correo no deseado o pida otro.',
    again: 'Pedir otro enlace',
    tooMany: 'Demasiadas solicitudes desde su red. Espere 15 minutos e intente de nuevo.',
    code: 'Código del enlace',
    codeHelp: 'Lo que sigue a «token=» en el enlace del correo.',
    missingCode: 'Abra el enlace del correo otra vez o pegue su código.',
    save: 'Guardar la contraseña',
    after: 'Al guardarla terminan todas sus sesiones.',
    spent: 'El enlace venció o ya se usó',
    spentNext: 'Su contraseña no cambió. Pida otro enlace.',
  },
  {
    title: 'Choose a new password',
    lead: 'We will send a link to your e-mail.',
    identifier: 'E-mail or mobile number',
    missingIdentifier: 'Write your e-mail or mobile number.',
    send: 'Send the link',
    back: 'Back to sign in',
    sent: 'Check your e-mail',
    sentText:
      'If we know these data, you will get a link in some minutes. It serves for 30 minutes and once.',
    notThere: 'Not there? Look among unwanted mail or ask for another.',
    again: 'Ask for another link',
    tooMany: 'Too many requests from your network. Wait 15 minutes and try again.',
    code: 'Code of the link',
    codeHelp: 'What follows “token=” in the link of the mail.',
    missingCode: 'Open the link of the mail again or paste its code.',
    save: 'Save the password',
    after: 'Saving it ends all your sessions.',
    spent: 'The link has expired or was used already',
    spentNext: 'Your password was not changed. Ask for another link.',
  },
);

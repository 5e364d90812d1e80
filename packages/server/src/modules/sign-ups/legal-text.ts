import { catalogue } from '../../pages/strings.ts';

export interface LegalText {
  title: string;
  lead: string;
  sections: readonly { title: string; text: string }[];
}

/** The texts of version 2026-01: short, and true of what this platform does. A new text gets a new version (legal.ts). */
export const legalTexts = catalogue<Record<'terms' | 'privacy', LegalText>>(
  {
    terms: {
      title: 'Términos y Condiciones del servicio',
      lead: 'Texto de demostración: quien opere la plataforma pone aquí el suyo.',
      sections: [
        {
          title: 'Qué es el servicio',
          text: 'Mostrador es el punto de venta de un distribuidor. Por él se compran timbres, puntos y servicios, y se administran las cuentas de una empresa.',
        },
        {
          title: 'Su perfil',
          text: 'Un perfil identifica a una persona. Usted da datos verdaderos, guarda su contraseña y responde por lo que se haga con ella. Un perfil puede administrar varias empresas.',
        },
        {
          title: 'Compras',
          text: 'Cada compra se confirma antes de hacerse y es incancelable e irreversible. Los timbres no caducan. Un punto vale un peso, IVA incluido.',
        },
        {
          title: 'Con quién contrata',
          text: 'Lo que compra a un distribuidor lo contrata con él, a sus precios. Los servicios recurrentes se cancelan por medio del distribuidor; no pagar no es cancelar.',
        },
        {
          title: 'Suspensión',
          text: 'Si el distribuidor se suspende o su cuenta vence, sus clientes conservan sus saldos y siguen timbrando; no hay ventas nuevas hasta que se reactive.',
        },
      ],
    },
    privacy: {
      title: 'Aviso de privacidad',
      lead: 'Texto de demostración: quien opere la plataforma es el responsable y pone aquí el suyo.',
      sections: [
        {
          title: 'Qué datos se tratan',
          text: 'Nombre, correo y teléfono de la persona; RFC, CURP si la da, domicilio, teléfono y giro de la empresa; y el registro de lo que se hace con la cuenta.',
        },
        {
          title: 'Para qué',
          text: 'Para abrir y administrar la cuenta, vender y facturar, dar soporte y cumplir la ley. Las novedades por correo se envían solo a quien las pide aparte.',
        },
        {
          title: 'Quién los ve',
          text: 'La plataforma y el distribuidor con el que usted se registra. No se venden ni se publican. Un sitio en el que usted entra recibe solo lo que usted le permite.',
        },
        {
          title: 'Sus derechos',
          text: 'Puede pedir acceso, rectificación, cancelación u oposición, y retirar su consentimiento, por medio de su distribuidor. Se conserva lo que la ley obliga a conservar.',
        },
        {
          title: 'Cookies',
          text: 'Estas páginas usan una cookie para su sesión y otra, al registrarse, para reenviar el correo. No hay cookies de terceros.',
        },
      ],
    },
  },
  {
    terms: {
      title: 'Terms and conditions of the service',
      lead: 'A text of the demo: whoever runs the platform puts its own here.',
      sections: [
        {
          title: 'What the service is',
          text: "Mostrador is a distributor's counter. There stamps, points and services are bought, and a company's accounts administered.",
        },
        {
          title: 'Your profile',
          text: 'A profile identifies a person. You give true data, keep your password and answer for what is done with it. A profile may administer several companies.',
        },
        {
          title: 'Purchases',
          text: 'Each purchase is confirmed before it is made and can be neither cancelled nor reversed. Stamps do not expire. A point is worth one peso, VAT included.',
        },
        {
          title: 'With whom you contract',
          text: 'What you buy from a distributor you contract with it, at its prices. Recurring services are cancelled through the distributor; not paying is not cancelling.',
        },
        {
          title: 'Suspension',
          text: 'If the distributor is suspended or its account expires, its customers keep their balances and keep stamping; there are no new sales until it is active again.',
        },
      ],
    },
    privacy: {
      title: 'Privacy notice',
      lead: 'A text of the demo: whoever runs the platform is responsible and puts its own here.',
      sections: [
        {
          title: 'Which data are processed',
          text: "The person's name, e-mail and telephone; the company's RFC, CURP where given, address, telephone and activity; and the record of what is done with the account.",
        },
        {
          title: 'What for',
          text: 'To open and administer the account, to sell and invoice, to give support and to obey the law. News by e-mail go only to those who ask for them apart.',
        },
        {
          title: 'Who sees them',
          text: 'The platform and the distributor that you sign up with. They are neither sold nor published. A site that you sign in at gets only what you allow it.',
        },
        {
          title: 'Your rights',
          text: 'You may ask for access, rectification, cancellation or opposition, and withdraw your consent, through your distributor. What the law demands to be kept is kept.',
        },
        {
          title: 'Cookies',
          text: 'These pages use one cookie for your session and another, when you sign up, to send the mail again. There are no cookies of third parties.',
        },
      ],
    },
  },
);

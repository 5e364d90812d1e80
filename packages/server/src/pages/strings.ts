import type { Locale } from '../http/problem.ts';

/** A catalogue in both languages, the Spanish one giving the shape: a missing text fails the type check. */
export const catalogue =
  <T>(spanish: T, english: NoInfer<T>) =>
  (locale: Locale): T =>
    locale === 'en' ? english : spanish;

/** Texts that all platform pages share. */
export const pageStrings = catalogue(
  {
    brand: 'Mostrador',
    otherLanguage: 'English',
    show: 'Mostrar la contraseña',
    password: 'Contraseña',
    newPassword: 'Contraseña nueva',
    retry: 'Reintentar',
    requestId: 'Solicitud',
    strength: 'Fuerza de la contraseña',
    levels: ['', 'Débil', 'Regular', 'Buena', 'Fuerte'],
    advice: {
      longer: 'Use al menos 10 caracteres; una frase corta sirve.',
      uncommon: 'Es de las primeras que se prueban: elija otra.',
      word: 'Una palabra más la hace fuerte.',
      none: 'Guárdela bien.',
    },
    passwordHelp: 'De 10 a 128 caracteres. Una frase corta es fácil de recordar.',
    passwordFaults: {
      too_short: 'Use al menos 10 caracteres.',
      too_long: 'Use a lo más 128 caracteres.',
      common: 'Es de las primeras que se prueban o lleva sus propios datos: elija otra.',
    },
    failed: 'Algo falló de nuestro lado',
    failedNext: 'No se cambió nada. Intente de nuevo; si se repite, díganos el número de solicitud.',
    unavailable: 'El servicio no está disponible por el momento',
    unavailableNext: 'Lo que escribió sigue aquí. Intente de nuevo en unos segundos.',
    retryNext: 'Intente de nuevo en un momento.',
    notFound: 'Esta página no existe',
    notFoundNext: 'Revise el enlace o vuelva al sitio del que viene.',
    foreign: 'Esta solicitud vino de otro sitio',
    foreignNext: 'Por su seguridad no se hizo nada. Abra de nuevo la página desde su sitio.',
  },
  {
    brand: 'Mostrador',
    otherLanguage: 'Español',
    show: 'Show the password',
    password: 'Password',
    newPassword: 'New password',
    retry: 'Try again',
    requestId: 'Request',
    strength: 'Strength of the password',
    levels: ['', 'Weak', 'Fair', 'Good', 'Strong'],
    advice: {
      longer: 'Use at least 10 characters; a short phrase will do.',
      uncommon: 'It is among the first to be tried: choose another.',
      word: 'One more word makes it strong.',
      none: 'Keep it safe.',
    },
    passwordHelp: '10 to 128 characters. A short phrase is easy to remember.',
    passwordFaults: {
      too_short: 'Use at least 10 characters.',
      too_long: 'Use at most 128 characters.',
      common: 'It is among the first to be tried, or holds your own data: choose another.',
    },
    failed: 'Something failed on our side',
    failedNext: 'Nothing was changed. Try again; if it happens once more, tell us the request number.',
    unavailable: 'The service is unavailable at the moment',
    unavailableNext: 'What you typed is still here. Try again in some seconds.',
    retryNext: 'Try again in a moment.',
    notFound: 'This page does not exist',
    notFoundNext: 'Check the link or go back to the site that you come from.',
    foreign: 'This request came from another site',
    foreignNext: 'For your safety nothing was done. Open the page again from your site.',
  },
);

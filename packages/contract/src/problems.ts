/** The one table of errors: stable code, HTTP status, titles. Mapped to responses at the server's edge only. */
export interface ProblemDefinition {
  readonly status: number;
  readonly es: string;
  readonly en: string;
}

/** Every problem by its code. Titles are told to people as they are; what more there is to say stands in `detail`. */
export const PROBLEMS = {
  malformed_body: { status: 400, es: 'El cuerpo no es JSON válido', en: 'The body is not valid JSON' },
  idempotency_key_required: {
    status: 400,
    es: 'Falta el encabezado Idempotency-Key',
    en: 'The Idempotency-Key header is missing',
  },
  authentication_required: {
    status: 401,
    es: 'Inicie sesión para continuar',
    en: 'Sign in to continue',
  },
  invalid_credential: {
    status: 401,
    es: 'La credencial no es válida',
    en: 'The credential is not valid',
  },
  session_expired: { status: 401, es: 'La sesión terminó', en: 'The session has ended' },
  wrong_sign_in: {
    status: 401,
    es: 'El usuario o la contraseña no son correctos',
    en: 'The user or the password is wrong',
  },
  forbidden: {
    status: 403,
    es: 'Su cuenta no puede hacer esto',
    en: 'Your account may not do this',
  },
  scope_missing: {
    status: 403,
    es: 'El sitio no tiene su permiso para esto',
    en: 'The site does not have your permission for this',
  },
  customer_authorization_required: {
    status: 403,
    es: 'Solo la persona del cliente puede gastar su saldo',
    en: "Only the customer's own person may spend its balance",
  },
  origin_not_allowed: {
    status: 403,
    es: 'Este sitio no está autorizado para esta credencial',
    en: 'This site is not allowed for this credential',
  },
  distributor_suspended: {
    status: 403,
    es: 'El distribuidor está suspendido: por ahora no hay ventas nuevas',
    en: 'The distributor is suspended: no new sales at present',
  },
  account_expired: {
    status: 403,
    es: 'La cuenta del distribuidor venció: por ahora no hay ventas nuevas',
    en: "The distributor's account has expired: no new sales at present",
  },
  app_signature_required: {
    status: 403,
    es: 'Esta cuenta de timbrado solo sirve a las aplicaciones autorizadas, que se identifican con su firma',
    en: 'This stamping account serves authorized applications only, which sign themselves',
  },
  app_not_allowed: {
    status: 403,
    es: 'La firma de la aplicación no es válida, o su versión no puede usar cuentas ilimitadas',
    en: "The application's signature is not valid, or its version may not use unlimited accounts",
  },
  stamping_issuer_not_allowed: {
    status: 403,
    es: 'La cuenta de timbrado está restringida a otro RFC emisor',
    en: 'The stamping account is bound to another issuer',
  },
  not_found: { status: 404, es: 'No existe', en: 'Not found' },
  method_not_allowed: { status: 405, es: 'Método no permitido', en: 'Method not allowed' },
  request_in_flight: {
    status: 409,
    es: 'La misma solicitud está en curso',
    en: 'The same request is in flight',
  },
  secret_already_shown: {
    status: 409,
    es: 'El secreto se muestra una sola vez, y ya se mostró',
    en: 'The secret is shown once only, and was shown already',
  },
  insufficient_stamps: {
    status: 409,
    es: 'No hay timbres suficientes',
    en: 'There are not enough stamps',
  },
  insufficient_points: {
    status: 409,
    es: 'No hay puntos suficientes',
    en: 'There are not enough points',
  },
  seller_out_of_stock: {
    status: 409,
    es: 'Su distribuidor no tiene existencias para este pedido',
    en: 'Your distributor has no stock for this order',
  },
  purchase_not_allowed: {
    status: 409,
    es: 'La compra no está habilitada en su cuenta',
    en: 'Buying is not enabled in your account',
  },
  quote_expired: { status: 409, es: 'La cotización venció', en: 'The quote has expired' },
  offer_withdrawn: {
    status: 409,
    es: 'La oferta ya no está a la venta',
    en: 'The offer is no longer on sale',
  },
  credit_line_exceeded: {
    status: 409,
    es: 'La línea de crédito no alcanza',
    en: 'The credit line is not enough',
  },
  renewal_unpaid: {
    status: 409,
    es: 'La renovación no se pudo cobrar: faltan puntos o una tarjeta de crédito',
    en: 'The renewal could not be charged: points or a credit card are missing',
  },
  payment_declined: {
    status: 409,
    es: 'El cargo a la tarjeta fue rechazado: no se cobró nada',
    en: 'The charge to the card was declined: nothing was charged',
  },
  quote_used: {
    status: 409,
    es: 'La cotización ya tiene un pedido',
    en: 'The quote already has an order',
  },
  batch_refused: {
    status: 409,
    es: 'Hay cuentas que no pueden recibir: no se transfirió nada',
    en: 'Some accounts cannot receive: nothing was transferred',
  },
  stamping_account_blocked: {
    status: 409,
    es: 'La cuenta de timbrado está bloqueada',
    en: 'The stamping account is blocked',
  },
  stamping_account_expired: {
    status: 409,
    es: 'La vigencia de la cuenta de timbrado terminó: renuévela para timbrar',
    en: "The stamping account's validity has ended: renew it to stamp",
  },
  cfdi_already_stamped: {
    status: 409,
    es: 'El CFDI contiene un timbre previo',
    en: 'The CFDI has a stamp already',
  },
  state_conflict: {
    status: 409,
    es: 'El estado actual no lo permite',
    en: 'The present state does not allow it',
  },
  link_spent: {
    status: 409,
    es: 'El enlace venció o ya se usó',
    en: 'The link has expired or was used already',
  },
  power_session_running: {
    status: 409,
    es: 'Ya hay un encendido temporal en curso',
    en: 'A temporary power-on is running already',
  },
  power_session_not_running: {
    status: 409,
    es: 'No hay un encendido temporal en curso',
    en: 'No temporary power-on is running',
  },
  power_session_limit: {
    status: 409,
    es: 'Ya se usaron los encendidos temporales de hoy',
    en: 'The temporary power-ons of today are used up',
  },
  desktop_expired: {
    status: 409,
    es: 'La vigencia del escritorio terminó: renuévelo para usarlo',
    en: "The desktop's validity has ended: renew it to use it",
  },
  stamping_account_name_taken: {
    status: 409,
    es: 'Ese Id de cuenta de timbrado ya existe: elija otro',
    en: 'That stamping account id is taken: choose another',
  },
  sale_already_invoiced: {
    status: 409,
    es: 'La venta ya tiene factura',
    en: 'The sale has an invoice already',
  },
  invoice_exists: {
    status: 409,
    es: 'Ya registró una factura con esa referencia',
    en: 'You have registered an invoice with that reference already',
  },
  version_conflict: {
    status: 412,
    es: 'Alguien guardó otra versión',
    en: 'Someone saved another version',
  },
  body_too_large: { status: 413, es: 'El cuerpo es demasiado grande', en: 'The body is too large' },
  unsupported_media_type: {
    status: 415,
    es: 'El cuerpo no es del tipo que la operación acepta',
    en: 'The body is not of the type that the operation accepts',
  },
  invalid_request: {
    status: 422,
    es: 'Revise los datos enviados',
    en: 'Check the data sent',
  },
  cfdi_malformed: {
    status: 422,
    es: 'El XML está mal formado o no cumple el estándar del CFDI 4.0',
    en: 'The XML is malformed or does not follow the CFDI 4.0 standard',
  },
  cfdi_seal_invalid: {
    status: 422,
    es: 'El sello está mal formado o no es válido',
    en: 'The seal is malformed or not valid',
  },
  cfdi_issuer_mismatch: {
    status: 422,
    es: 'El sello no corresponde al emisor: el certificado es de otro RFC',
    en: "The seal is not the issuer's: the certificate is of another RFC",
  },
  cfdi_certificate_revoked: {
    status: 422,
    es: 'El certificado está revocado o caduco',
    en: 'The certificate is revoked or has expired',
  },
  cfdi_outside_certificate_validity: {
    status: 422,
    es: 'La fecha de emisión no está dentro de la vigencia del certificado',
    en: "The date of issue is outside the certificate's validity",
  },
  cfdi_certificate_not_csd: {
    status: 422,
    es: 'El certificado no es de tipo CSD',
    en: 'The certificate is not a CSD',
  },
  cfdi_certificate_untrusted: {
    status: 422,
    es: 'El certificado no fue expedido por el SAT',
    en: 'The certificate was not issued by SAT',
  },
  cfdi_date_out_of_range: {
    status: 422,
    es: 'La fecha de generación es de hace más de 72 horas, o futura',
    en: 'The date of generation is more than 72 hours ago, or in the future',
  },
  cfdi_issuer_not_listed: {
    status: 422,
    es: 'El RFC del emisor no está en la lista de contribuyentes obligados',
    en: "The issuer's RFC is not in the list of obliged taxpayers",
  },
  idempotency_key_reused: {
    status: 422,
    es: 'La clave de idempotencia ya se usó con otra solicitud',
    en: 'The idempotency key was used with another request',
  },
  amount_mismatch: {
    status: 422,
    es: 'El importe no corresponde a la cantidad',
    en: 'The amount does not match the quantity',
  },
  bulk_price_required: {
    status: 422,
    es: 'Indique el importe: no hay precio de timbres a granel',
    en: 'Give the amount: there is no bulk price of stamps',
  },
  credit_code_refused: {
    status: 422,
    es: 'El código o el NIP no son correctos, o el código ya no se puede canjear',
    en: 'The code or the PIN is wrong, or the code can no longer be redeemed',
  },
  stamping_account_required: {
    status: 422,
    es: 'Indique la cuenta de timbrado que recibe',
    en: 'Name the stamping account that receives',
  },
  recipient_not_allowed: {
    status: 422,
    es: 'Ese destinatario no puede recibirlo',
    en: 'That recipient cannot receive it',
  },
  offers_sold_apart: {
    status: 422,
    es: 'Compre por separado los paquetes, los servicios y la renovación',
    en: 'Buy packages, services and the renewal apart',
  },
  payment_source_not_allowed: {
    status: 422,
    es: 'Esa forma de pago no se permite aquí',
    en: 'That payment source is not allowed here',
  },
  payment_token_refused: {
    status: 422,
    es: 'El proveedor de pagos rechazó el medio de pago',
    en: 'The payment provider refused the payment method',
  },
  master_license_required: {
    status: 422,
    es: 'Este distribuidor no tiene contratada esa MKL',
    en: 'This distributor has not contracted that master licence',
  },
  multilevel_required: {
    status: 422,
    es: 'Este distribuidor no tiene contratado Multinivel',
    en: 'This distributor has not contracted the multilevel subscription',
  },
  parent_contact_not_allowed: {
    status: 422,
    es: 'El correo y el teléfono no pueden ser los del distribuidor que da de alta',
    en: 'E-mail and phone may not be those of the distributor that signs it up',
  },
  profile_not_found: {
    status: 422,
    es: 'No hay un perfil activo con ese correo y ese teléfono móvil',
    en: 'There is no active profile with that e-mail and mobile phone',
  },
  profile_administers_distributor: {
    status: 422,
    es: 'Ese perfil administra una Cuenta Maestra: no puede ser el principal de un cliente',
    en: 'That profile administers a distributor: it cannot be the principal of a customer',
  },
  weekly_budget_exceeded: {
    status: 422,
    es: 'El horario rebasa las horas de la semana',
    en: 'The schedule exceeds the hours of the week',
  },
  password_too_weak: {
    status: 422,
    es: 'Elija una contraseña menos común, de 10 a 128 caracteres',
    en: 'Choose a less common password, of 10 to 128 characters',
  },
  precondition_required: {
    status: 428,
    es: 'Falta el encabezado If-Match',
    en: 'The If-Match header is missing',
  },
  rate_limited: {
    status: 429,
    es: 'Demasiadas solicitudes: espere un momento',
    en: 'Too many requests: wait a moment',
  },
  too_many_attempts: {
    status: 429,
    es: 'Demasiados intentos: espere unos minutos',
    en: 'Too many attempts: wait some minutes',
  },
  internal_error: {
    status: 500,
    es: 'Algo falló de nuestro lado',
    en: 'Something failed on our side',
  },
  pac_unavailable: {
    status: 503,
    es: 'El servicio de certificación no está disponible por el momento',
    en: 'The certification service is unavailable at the moment',
  },
  database_unavailable: {
    status: 503,
    es: 'El servicio no está disponible por el momento',
    en: 'The service is unavailable at the moment',
  },
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** Why an offer cannot be bought: an offer's `reason`, and the detail of `purchase_not_allowed`. */
export const UNAVAILABLE_REASONS = {
  stamp_purchase_disabled: {
    es: 'Su distribuidor no tiene habilitada la compra de timbres.',
    en: 'Your distributor has not enabled buying stamps.',
  },
  point_purchase_disabled: {
    es: 'Su distribuidor no tiene habilitada la compra de puntos.',
    en: 'Your distributor has not enabled buying points.',
  },
  no_package_defined: {
    es: '(Requiere al menos un paquete definido y compra automática de timbres)',
    en: '(It needs at least one package defined and the automatic purchase of stamps)',
  },
  automatic_purchase_disabled: {
    es: '(Requiere al menos un paquete definido y compra automática de timbres)',
    en: '(It needs at least one package defined and the automatic purchase of stamps)',
  },
  seller_out_of_stock: {
    es: 'Su distribuidor no tiene existencias para este pedido.',
    en: 'Your distributor has no stock for this order.',
  },
  contract_running: {
    es: 'Ya lo tiene contratado.',
    en: 'You have contracted it already.',
  },
  order_open: {
    es: 'Hay un pedido en curso que aún no se paga.',
    en: 'An order for it is under way and not paid yet.',
  },
  renewal_not_open: {
    es: 'La renovación se abre 30 días antes del vencimiento.',
    en: 'Renewal opens 30 days before the expiry.',
  },
  distributor_suspended: {
    es: 'El distribuidor está suspendido.',
    en: 'The distributor is suspended.',
  },
  account_expired: {
    es: 'La cuenta del distribuidor venció.',
    en: "The distributor's account has expired.",
  },
} as const satisfies Record<string, { es: string; en: string }>;
export type UnavailableReason = keyof typeof UNAVAILABLE_REASONS;

/** Who lives in the demo: figures of requirements.md section 5; names that the manual lost are invented. */
export const DEMO_PASSWORD = 'marea-tranquila-26';

export const OPERATOR = { number: '200001', name: 'Mostrador Plataforma', email: 'plataforma@example.com' };

export const DISTRIBUTOR = {
  number: '200010',
  name: 'Bahía Contable',
  email: 'ventas@bahia.example',
  /** Timbres Disponibles 1494 (CM-TIM-01). */
  stamps: 1_494,
  points: 20_000,
};

/** Sub-distributors of the demo's distributor, one a state (CM-DIS-06); names are invented. */
export const SUB_DISTRIBUTORS = [
  { number: '200011', name: 'Sistemas del Pacífico', state: 'inactive', stamps: 0, points: 0 },
  { number: '200002', name: 'Cómputo Ensenada', state: 'active', stamps: 900, points: 900 },
  { number: '200012', name: 'Redes del Valle', state: 'unverified', stamps: 0, points: 0 },
  { number: '200013', name: 'Asesores Loreto', state: 'suspended', stamps: 120, points: 0 },
  { number: '200014', name: 'Punto Fiscal Rosarito', state: 'cancelled', stamps: 35, points: 200 },
  { number: '200015', name: 'Contadores San Felipe', state: 'expired', stamps: 0, points: 40 },
] as const;

/** A second distributor of the operator, which has not contracted multilevel; with one customer. */
export const SECOND_DISTRIBUTOR = {
  number: '200020',
  name: 'Norte Sistemas',
  email: 'contacto@nortesistemas.example',
  customer: {
    number: '200080',
    name: 'Panificadora del Norte',
    rfc: 'PNO110225KE8',
    email: 'compras@panorte.example',
    phone: '6645550180',
    points: 0,
    accounts: [],
  } satisfies DemoCustomer,
};

export interface DemoStampingAccount {
  name: string;
  balance: number;
  /** Stamps used on a working day; weekends use less. 0: never used. */
  perDay: number;
}

export interface DemoCustomer {
  number: string;
  name: string;
  rfc: string;
  email: string;
  phone: string;
  points: number;
  classification?: 'favourite';
  color?: string;
  accounts: DemoStampingAccount[];
}

/** The customer that the site's visitor is: NIC 200070 of the manual, with 5,000 points. */
export const MAIN_CUSTOMER: DemoCustomer = {
  number: '200070',
  name: 'Empresa de Pruebas',
  rfc: 'PRUE7010023T5',
  email: 'administracion@pruebas.example',
  phone: '6465550170',
  points: 5_000,
  classification: 'favourite',
  color: 'teal',
  accounts: [
    { name: 'Pruebas', balance: 1_240, perDay: 44 },
    { name: 'cuentasmpresa', balance: 10, perDay: 1 },
  ],
};

export const CUSTOMERS: DemoCustomer[] = [
  MAIN_CUSTOMER,
  {
    number: '200071',
    name: 'Ferretería Álamo',
    rfc: 'FAL150312AB1',
    email: 'contacto@alamo.example',
    phone: '6465550171',
    points: 0,
    accounts: [{ name: 'A311F0C29B7E4D55A0C6E1B2D3F40717', balance: 0, perDay: 3 }],
  },
  {
    number: '200072',
    name: 'Mariscos La Ñusta',
    rfc: 'MNU090827QX4',
    email: 'pagos@nusta.example',
    phone: '6465550172',
    points: 320,
    color: 'amber',
    accounts: [{ name: 'nusta', balance: 2, perDay: 1 }],
  },
  {
    number: '200073',
    name: 'Clínica Dental Ruiz',
    rfc: 'RUAA780514H52',
    email: 'recepcion@ruiz.example',
    phone: '6465550173',
    points: 1_150,
    accounts: [{ name: 'ruiz-dental', balance: 7, perDay: 2 }],
  },
  {
    number: '200074',
    name: 'Transportes Ensenada',
    rfc: 'TEN010606T21',
    email: 'facturas@ten.example',
    phone: '6465550174',
    points: 60,
    accounts: [{ name: 'ten-norte', balance: 100, perDay: 5 }],
  },
];

/** The main customer's principal profile: who signs in on the shop's site. */
export const CUSTOMER_PERSON = { name: 'Ana Torres', email: 'cliente@example.com', phone: '6465550100' };
/** A colleague of hers who looks, and changes nothing (EV-03). */
export const MEMBER_PERSON = { name: 'Mario Díaz', email: 'miembro@example.com', phone: '6465550102' };
/** A person with a profile and no account yet: whom a customer may link (IP-05). */
export const GUEST_PERSON = { name: 'Elena Ríos', email: 'invitada@example.com', phone: '6465550104' };
/** The distributor's master user. */
export const DISTRIBUTOR_PERSON = {
  name: 'Luis Bravo',
  email: 'distribuidor@example.com',
  phone: '6465550101',
};
/** The distributor's service area: switches and plans customers' desktops (EV-03, EV-04). */
export const SUPPORT_PERSON = { name: 'Sofía Luna', email: 'soporte@example.com', phone: '6465550103' };

import type { PostalCodePlace, PostalCodes } from './postal-codes.ts';

/** Well-known codes by state: `code city: colony, colony`. The whole of SEPOMEX's list is an adapter of its own. */
const CATALOGUE: Readonly<Record<string, string>> = {
  Aguascalientes: '20000 Aguascalientes: Zona Centro',
  'Baja California': `21000 Mexicali: Centro Cívico
21100 Mexicali: Primera Sección
21400 Tecate: Zona Centro
22000 Tijuana: Zona Centro
22010 Tijuana: Zona Urbana Río Tijuana
22700 Playas de Rosarito: Playas de Rosarito Centro
22800 Ensenada: Zona Centro`,
  'Baja California Sur': `23000 La Paz: Zona Central
23400 Los Cabos: San José del Cabo Centro`,
  Campeche: '24000 Campeche: San Francisco de Campeche Centro',
  Chiapas: '29000 Tuxtla Gutiérrez: Tuxtla Gutiérrez Centro',
  Chihuahua: `31000 Chihuahua: Centro
32000 Juárez: Centro`,
  'Ciudad de México': `01000 Álvaro Obregón: San Ángel
03100 Benito Juárez: Del Valle Centro, Insurgentes San Borja
04000 Coyoacán: Villa Coyoacán
04100 Coyoacán: Del Carmen
06000 Cuauhtémoc: Centro
06100 Cuauhtémoc: Hipódromo
06140 Cuauhtémoc: Condesa
06600 Cuauhtémoc: Juárez
06700 Cuauhtémoc: Roma Norte
06760 Cuauhtémoc: Roma Sur
11000 Miguel Hidalgo: Lomas de Chapultepec
11560 Miguel Hidalgo: Polanco
14000 Tlalpan: Tlalpan Centro`,
  Coahuila: `25000 Saltillo: Saltillo Zona Centro
27000 Torreón: Torreón Centro`,
  Colima: '28000 Colima: Colima Centro',
  Durango: '34000 Durango: Victoria de Durango Centro',
  'Estado de México': '50000 Toluca: Centro',
  Guanajuato: `36000 Guanajuato: Guanajuato Centro
37000 León: León de los Aldama Centro`,
  Guerrero: '39300 Acapulco de Juárez: Acapulco de Juárez Centro',
  Hidalgo: '42000 Pachuca de Soto: Centro',
  Jalisco: `44100 Guadalajara: Guadalajara Centro
44160 Guadalajara: Americana
45100 Zapopan: Zapopan Centro`,
  Michoacán: '58000 Morelia: Morelia Centro',
  Morelos: '62000 Cuernavaca: Cuernavaca Centro',
  Nayarit: '63000 Tepic: Tepic Centro',
  'Nuevo León': `64000 Monterrey: Centro
66220 San Pedro Garza García: Del Valle`,
  Oaxaca: '68000 Oaxaca de Juárez: Oaxaca Centro',
  Puebla: '72000 Puebla: Centro',
  Querétaro: '76000 Querétaro: Centro',
  'Quintana Roo': `77000 Othón P. Blanco: Chetumal Centro
77500 Benito Juárez: Cancún Centro`,
  'San Luis Potosí': '78000 San Luis Potosí: San Luis Potosí Centro',
  Sinaloa: `80000 Culiacán: Centro
82000 Mazatlán: Centro`,
  Sonora: `83000 Hermosillo: Hermosillo Centro
84000 Nogales: Nogales Centro`,
  Tabasco: '86000 Centro: Villahermosa Centro',
  Tamaulipas: `87000 Victoria: Ciudad Victoria Centro
88000 Nuevo Laredo: Nuevo Laredo Centro`,
  Tlaxcala: '90000 Tlaxcala: Tlaxcala Centro',
  Veracruz: `91000 Xalapa: Xalapa Enríquez Centro
91700 Veracruz: Veracruz Centro`,
  Yucatán: '97000 Mérida: Mérida Centro',
  Zacatecas: '98000 Zacatecas: Zacatecas Centro',
};

function placesOf([state, text]: [string, string]): PostalCodePlace[] {
  return text.split('\n').map((line) => {
    const [place = '', colonies = ''] = line.split(': ');
    return {
      postalCode: place.slice(0, 5),
      state,
      city: place.slice(6),
      colonies: colonies.split(', '),
    };
  });
}

const PLACES = Map.groupBy(Object.entries(CATALOGUE).flatMap(placesOf), ({ postalCode }) => postalCode);

/** The small catalogue that comes with the platform. */
export const smallCatalogue: PostalCodes = { find: async (code) => PLACES.get(code) ?? [] };

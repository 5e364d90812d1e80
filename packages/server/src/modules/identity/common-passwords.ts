/**
 * What people choose first, in Spanish and English, without the digits and signs that they hang round it.
 * Collected by hand for this project: names of the thing, of affection, of teams, keys and services.
 */
export const COMMON_WORDS = `
abogado acceso acceso1 admin administracion administrador administrator alejandra alejandro alexander amigos amor
amorcito amoreterno andrea angel angelito argentina aspel atlas azul baloncesto barcelona baseball basketball bebe
bienvenido bienvenida blanco bonita bonito butterfly campeon cancun canelo carlos carolina cfdi chihuahua chivas
chocolate clave claves cliente clientes cocacola colombia computadora confidencial conejo contabilidad contador
contpaqi contrasena contrasenas contrasenia corazon cristo cruzazul daniela default demo desarrollo diablo dinero
dios diosesamor diseno distribuidor dragon elefante empresa enero ejemplo espana estrella estrellita factura
facturacion facturas familia febrero felicidad fernanda fernando flores football freedom futbol gabriela gatito
girasol google guadalajara guadalupe guest hermosa hola holahola holamundo iloveyou internet invierno invitado jesus
jesuscristo juanito julio junio killer labebe laptop letmein liverpool login loquita lorena lovely lucero lunallena
maestra maestro mariana mariposa master matrix mazatlan mexicano mexico mimamamemima miamor mivida mipassword
monkey monterrey mostrador muchacha musica naruto negocio netflix nopassword noviembre nuevo octubre oficina
palabra pass passcode passw passwd password passphrase pelicula perrito perro pinguino pokemon preciosa prueba
pruebas princesa princess proveedor puebla puntos pumas qazwsx qwerty qwertyuiop realmadrid retail root samsung
santiago sebastian secret secreta secreto seguridad sentinel servicio servicios shadow sistema sistemas soporte
spiderman starwars sunshine superman superusuario teamo teamomucho tequiero tequieromucho temporal test tester
tiburon tienda tigres timbre timbres toluca trustno trabajo tijuana ubuntu universidad user usuario valentina
vanessa ventas veracruz verano victoria virgen welcome whatever whatsapp windows wordpress zacatecas
`
  .trim()
  .split(/\s+/);

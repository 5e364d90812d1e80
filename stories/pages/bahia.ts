import { html, type TemplateResult } from 'lit';
import './pages.css';

const waves = html`<svg class="logo" viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="7" r="3"/><path d="M3 16q3.7-4 7.3 0t7.4 0 7.3 0M3 22q3.7-4 7.3 0t7.4 0 7.3 0"/></svg>`;

/** The account page of a shop for accountants in Ensenada. */
export const bahia = (): TemplateResult => html`<div class="shop">
  <header class="bar">
    <strong class="brand">${waves}Bahía Contable</strong>
    <nav aria-label="Principal"><a href="#inicio">Inicio</a><a href="#sistemas">Sistemas</a><a href="#cuenta" aria-current="page">Mi cuenta</a><a href="#contacto">Contacto</a></nav>
    <mostrador-balance-meter compact></mostrador-balance-meter>
  </header>
  <main>
    <div class="opening">
      <div><h1>Empresa de Pruebas</h1><p>NIC 200070 · RFC PRUE7010023T5</p></div>
      <mostrador-sign-in point-ceiling="1000"></mostrador-sign-in>
    </div>
    <div class="halves">
      <mostrador-stamp-purchase point-ceiling="1000"></mostrador-stamp-purchase>
      <div class="side">
        <mostrador-balance-meter></mostrador-balance-meter>
        <section class="help"><h2>¿Necesita ayuda?</h2><p>Soporte de lunes a viernes, 9:00 a 18:00, en Ensenada y Tijuana.</p><a href="#caso">Abrir un caso</a></section>
      </div>
    </div>
    <h2>Puntos</h2>
    <mostrador-point-purchase></mostrador-point-purchase>
  </main>
  <footer><p>Bahía Contable, Ensenada, Baja California</p><p><a href="#aviso">Aviso de privacidad</a> <a href="#terminos">Términos</a></p></footer>
</div>`;

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mostradorSessions } from './server/sessions.ts';

export default defineConfig({
  plugins: [react(), mostradorSessions()],
  // The publishable key allows this very origin.
  server: { port: 5173, strictPort: true },
});

import { defineConfig } from "vite";

// One script and one stylesheet with fixed names: the server puts a digest of their content into their address.
export default defineConfig({
  base: "./",
  publicDir: false,
  build: {
    outDir: "dist",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: "src/app.ts",
      output: { entryFileNames: "app.js", chunkFileNames: "[name].js", assetFileNames: name },
    },
  },
});

function name(asset: { names: string[] }): string {
  return asset.names.some((n) => n.endsWith(".css")) ? "app.css" : "[name][extname]";
}

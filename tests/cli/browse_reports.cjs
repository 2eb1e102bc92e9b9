// Opens reports in Chromium, for check_reports.py.
//
// node browse_reports.cjs NODE-MODULES CHROMIUM FOLDER PAGE… prints a JSON list with what is wrong: findings of axe-core,
// light and dark, wide and narrow; a page that is wider than its window; whatever a page says on the console or asks
// for. Each page is printed on A4 to FOLDER under its own name.
"use strict";

const fs = require("fs");
const path = require("path");

const [modules, chromium, folder, ...pages] = process.argv.slice(2);
const puppeteer = require(path.join(modules, "puppeteer-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");

const looks = [
    { scheme: "light", width: 900 },
    { scheme: "dark", width: 900 },
    { scheme: "light", width: 320 },
];

async function findings(page, look) {
    await page.setViewport({ width: look.width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.scheme }]);
    // By the debugger: the page itself forbids scripts.
    await page.evaluate(axe);
    const wrong = await page.evaluate(async () => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        const result = await globalThis.axe.run(document, { resultTypes: ["violations"] });
        const found = result.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes[0].html.slice(0, 160)}`);
        const room = document.documentElement;
        if (room.scrollWidth > room.clientWidth) found.push(`${room.scrollWidth} wide in ${room.clientWidth}`);
        return found;
    });
    return wrong.map((text) => `${look.scheme}, ${look.width} wide: ${text}`);
}

async function check(browser, file) {
    const page = await browser.newPage();
    const wrong = [];
    page.on("console", (message) => wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    page.on("request", (request) => {
        if (!request.url().startsWith("file://") || !request.isNavigationRequest()) wrong.push(`asks for ${request.url()}`);
    });
    await page.goto(new URL(`file://${file}`).href);
    for (const look of looks) wrong.push(...(await findings(page, look)));
    await page.emulateMediaFeatures([]);
    const name = path.basename(file).replace(/\.html$/, ".pdf");
    await page.pdf({ path: path.join(folder, name), format: "A4", preferCSSPageSize: true });
    await page.close();
    return wrong.map((text) => `${path.basename(file)}: ${text}`);
}

(async () => {
    const browser = await puppeteer.launch({
        executablePath: chromium,
        args: ["--no-sandbox", "--disable-gpu"],
        userDataDir: path.join(folder, "browser"),
    });
    const wrong = [];
    for (const file of pages) wrong.push(...(await check(browser, file)));
    await browser.close();
    console.log(JSON.stringify(wrong));
})().catch((error) => {
    console.error(error);
    process.exit(1);
});

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>Who looks at a page of the demo.</summary>
internal enum Who
{
    Anybody,
    Administrator,
    Designer,
    Assessor,
    Colleague,
    Holder,
    Operation,
}

/// <param name="Name">The name of its picture.</param>
/// <param name="Way">
/// How one gets there: the first is an address, each next one a link to follow on the page before; a star stands for an id.
/// </param>
internal sealed record DemoPage(string Name, Who Who, params string[] Way)
{
    /// <summary>False when the page, or a link to it, is not there.</summary>
    public async Task<bool> OpenAsync(IPage page)
    {
        var isThere = (await page.GotoAsync(Way[0]))!.Ok;
        foreach (var step in Way.Skip(1))
        {
            var links = await page.EvaluateAsync<string[]>("[...document.links].map(a => a.pathname + a.search)");
            var fits = new Regex("^" + Regex.Escape(step).Replace("\\*", "[0-9a-z]{26}") + "$");
            if (!isThere || links.FirstOrDefault(l => fits.IsMatch(l)) is not { } link)
            {
                return false;
            }

            isThere = (await page.GotoAsync(link))!.Ok;
        }

        return isThere;
    }
}

/// <summary>The pages that people of the demo come to.</summary>
internal static class DemoPages
{
    public static readonly IReadOnlyList<DemoPage> All =
    [
        new("home", Who.Anybody, "/"),
        new("sign-in", Who.Anybody, "/signin"),
        new("verify", Who.Anybody, "/verify"),
        new("claim-code", Who.Anybody, "/claim"),
        new("vault-sign-in", Who.Anybody, "/vault/sign-in"),
        new("demo-mails", Who.Anybody, "/demo/mails"),
        new("work", Who.Designer, "/work"),
        new("achievements", Who.Designer, "/achievements"),
        new("achievement", Who.Designer, "/achievements", "/achievements/*"),
        new("achievement-new", Who.Designer, "/achievements/new"),
        new(
            "achievement-composer",
            Who.Designer,
            "/achievements?state=draft",
            "/achievements/drafts/*/what",
            "/achievements/drafts/*/rule"
        ),
        new(
            "achievement-simulation",
            Who.Designer,
            "/achievements?state=draft",
            "/achievements/drafts/*/what",
            "/achievements/drafts/*/publish",
            "/achievements/drafts/*/simulation"
        ),
        new("skills", Who.Designer, "/skills"),
        new("candidacies", Who.Designer, "/candidacies"),
        new("candidacy", Who.Designer, "/candidacies", "/candidacies/*"),
        new("accommodations", Who.Designer, "/candidacies", "/candidacies/*", "/candidacies/*/accommodations"),
        new("requests", Who.Designer, "/candidacies/appeals"),
        new("board", Who.Designer, "/achievements", "/achievements/*", "/achievements/*/candidacies"),
        new("board-steps", Who.Designer, "/achievements", "/achievements/*", "/achievements/*/candidacies", "/achievements/*/board"),
        new(
            "deadlines",
            Who.Designer,
            "/achievements",
            "/achievements/*",
            "/achievements/*/candidacies",
            "/achievements/*/board",
            "/achievements/*/deadlines"
        ),
        new("results", Who.Designer, "/achievements", "/achievements/*", "/achievements/*/results"),
        new(
            "attendance",
            Who.Designer,
            "/achievements?q=accueil",
            "/achievements/*",
            "/achievements/*/candidacies",
            "/achievements/*/attendance"
        ),
        new(
            "attendance-sheet",
            Who.Designer,
            "/achievements?q=accueil",
            "/achievements/*",
            "/achievements/*/candidacies",
            "/achievements/*/attendance",
            "/attendance/*"
        ),
        new(
            "attendance-code",
            Who.Designer,
            "/achievements?q=accueil",
            "/achievements/*",
            "/achievements/*/candidacies",
            "/achievements/*/attendance",
            "/attendance/*",
            "/attendance/*/code"
        ),
        new("enrol", Who.Designer, "/achievements", "/achievements/*", "/achievements/*/candidacies", "/achievements/*/enrol"),
        new("pools", Who.Designer, "/pools"),
        new("juries", Who.Designer, "/juries"),
        new("proofs", Who.Designer, "/proofs"),
        new("proof", Who.Administrator, "/proofs", "/proofs/*"),
        new("proof-name", Who.Administrator, "/proofs", "/proofs/*", "/proofs/*/name"),
        new("proof-codes", Who.Administrator, "/proofs/codes"),
        new("members", Who.Administrator, "/members"),
        new("member", Who.Administrator, "/members", "/members/*"),
        new("members-import", Who.Administrator, "/members/import"),
        new("entities", Who.Administrator, "/entities"),
        new("entity", Who.Administrator, "/entities", "/entities/*"),
        new("rights", Who.Administrator, "/rights"),
        new("settings", Who.Administrator, "/settings"),
        new("audit", Who.Administrator, "/audit"),
        new("sessions", Who.Administrator, "/sessions"),
        new("passkeys", Who.Administrator, "/passkeys"),
        new("tasks", Who.Assessor, "/tasks"),
        new("me", Who.Colleague, "/me"),
        new("me-story", Who.Colleague, "/me", "/me/*"),
        new("vault", Who.Holder, "/vault"),
        new("vault-proof", Who.Holder, "/vault", "/vault/proofs/*"),
        new("vault-certificate", Who.Holder, "/vault", "/vault/proofs/*", "/vault/proofs/*?face=certificate"),
        new("vault-accesses", Who.Holder, "/vault/accesses"),
        new("vault-settings", Who.Holder, "/vault/settings"),
        new("public-proof", Who.Holder, "/vault", "/vault/proofs/*", "/c/*"),
        new("public-certificate", Who.Holder, "/vault", "/vault/proofs/*", "/c/*", "/c/*?face=certificate"),
        new("public-parchment", Who.Holder, "/vault", "/vault/proofs/*", "/c/*", "/c/*?face=parchment"),
        new("issuer", Who.Holder, "/vault", "/vault/proofs/*", "/c/*", "/o/*"),
        new("operator", Who.Operation, "/operator"),
    ];

    /// <summary>
    /// Nobody of the demo is in the middle of a proof: the designer starts one, composes its rule by hand, and opens an attendance sheet of another.
    /// </summary>
    private const string StartDraft = """
        async () => {
          const post = (to, fields) => fetch(to, { method: "POST", body: new URLSearchParams(fields) });
          const yaml = `protocol:
          all:
            - onlineAssessment: { id: test, name: Test de sécurité, min: 80, deadline: P30D }
            - weighted:
                threshold: 60
                of:
                  - weight: 40
                    expertReview: { id: terrain, name: Observation, assessors: 2, setting: field, onSilence: { substitute: { evidence: { id: film, name: Film du geste } } } }
                  - weight: 60
                    peerEndorsement: { id: pairs, name: Collègues, count: 2, of: 3, invitedBy: rule }
            - jury: { id: jury, name: Jury, quorum: 3, externalShare: 0.5, tie: chair }`;
          const made = await post("/achievements/new", { name: "Conduire une presse", description: "D", kind: "competence", language: "fr", key: "demo-composer" });
          await post(made.url, { revision: "1", rule: "yaml", yaml, do: "keep" });
          const listed = await (await fetch("/achievements?q=accueil")).text();
          const welcome = listed.match(/\/achievements\/[0-9a-z]{26}/)[0];
          await post(`${welcome}/attendance`, { title: "Accueil du lundi", day: "2030-01-14", from: "09:00", to: "12:00" });
        }
        """;

    /// <summary>The cookies of somebody who has just used their printed link.</summary>
    public static async Task<IReadOnlyList<Cookie>> SignInAsync(LiveAloi aloi, Who who)
    {
        if (who == Who.Anybody)
        {
            return [];
        }

        var page = await Chromium.OpenAsync(aloi);
        await page.GotoAsync(aloi.LinkOf($"· {who}"));
        if (who == Who.Holder)
        {
            // A mailed link is spent by a press only.
            await page.ClickAsync("main button");
        }

        if (who == Who.Designer)
        {
            await page.EvaluateAsync(StartDraft);
        }

        var cookies = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        return
        [
            .. cookies.Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
                SameSite = c.SameSite,
            }),
        ];
    }
}

using System.Net;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Credentials;
using Aloi.Modules.Frameworks;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>
/// Walks every route of the whole program with the session of another organisation's administrator, every parameter naming something of
/// the organisation that is not theirs. A new route is swept without being listed; one without a tenant's id must be listed here.
/// </summary>
public sealed class TenantSweepTests
{
    /// <summary>Open to anybody: they hold nothing of an organisation, or their unguessable address is the permission.</summary>
    private static readonly HashSet<string> PublicRoutes =
    [
        "GET /healthz",
        "GET /readyz",
        "GET /",
        "GET /assets/{name}",
        "POST /preferences",
        "GET /aloi.svg",
        "GET /signin/{token}",
        "GET /signin",
        "POST /signin",
        "GET /signin/sent",
        "POST /signin/{token}",
        "POST /signin/passkey/options",
        "POST /signin/passkey",
        "POST /vault/sign-in/passkey/options",
        "POST /vault/sign-in/passkey",
        // Gone as soon as there is an organisation.
        "GET /setup",
        "POST /setup",
        "GET /operator/sign-in",
        "GET /operator/enter/{token}",
        "GET /organisations/{organisation}/logo.png",
        // Answers only in the demo, whose people are invented.
        "GET /demo/mails",
        "GET /claim/{code}",
        "POST /claim/{code}",
        "GET /claim/proof/{token}",
        "POST /claim/proof/{token}",
        // A link for one person: signed, and its secret is the permission.
        "GET /a/{token}/{**rest}",
        "POST /a/{token}/{**rest}",
        // The code on the wall of a meeting, signed and of the last minutes.
        "GET /attend/{code}",
        "POST /attend/{code}",
        "POST /vault/sign-in",
        "POST /vault/recover",
        "GET /claim",
        "POST /claim",
        "GET /vault/sign-in",
        "POST /vault/v1/deliveries",
        // A vault's word, by a secret of one proof.
        "POST /deliveries/v1/choices",
        "GET /achievements/{achievement}/{version:int}/image.png",
        "GET /c/{id}",
        "GET /c/{id}/badge.png",
        "GET /verify",
        "POST /verify",
        "GET /o/{entity}",
        "GET /o/{entity}/{identifier}",
        "GET /o/{entity}/{identifier}/badge.svg",
        "GET /o/{entity}/did.json",
        "GET /status/{list}",
        "GET /log/checkpoint",
        "GET /log/key",
        "GET /log/proof/{digest}",
    ];

    /// <summary>About the signed-in member's own organisation, or the signed-in person's own vault: no parameter could name another's.</summary>
    private static readonly HashSet<string> OwnRoutes =
    [
        "GET /achievements",
        "GET /achievements/new",
        "POST /achievements/new",
        "GET /achievements/badge.svg",
        "GET /skills",
        "POST /skills/import",
        "POST /skills/published",
        "GET /api/v1/entities",
        "GET /work",
        "GET /candidacies",
        "GET /candidacies.csv",
        // The candidacies to be changed stand in the form: ChangesTests sends another organisation's.
        "POST /candidacies/changes",
        "POST /candidacies/changes/remind",
        "POST /candidacies/changes/close",
        "POST /candidacies/changes/reopen",
        "GET /juries",
        "GET /api/v1/sessions",
        "POST /signout",
        "GET /sessions",
        "POST /sessions/end-others",
        "GET /passkeys",
        "POST /passkeys",
        "POST /passkeys/options",
        "GET /vault/passkeys",
        "GET /vault/passkeys/new",
        "POST /vault/passkeys",
        "POST /vault/passkeys/options",
        "GET /members",
        "GET /members/import",
        "POST /members/import",
        "GET /entities",
        "GET /rights",
        "POST /rights",
        "GET /settings",
        "POST /settings",
        "POST /settings/logo",
        "POST /settings/logo/remove",
        "GET /audit",
        "GET /audit.csv",
        // The operator's, who stands outside every organisation.
        "GET /operator",
        "GET /operator/status",
        "POST /operator/parked",
        "POST /operator/mails/retry",
        "POST /operator/sign-out",
        "GET /api/v1/vault",
        "GET /api/v1/vault/accesses",
        "POST /vault/sign-out",
        "GET /vault",
        "GET /vault/accesses",
        "GET /vault/settings",
        "POST /vault/settings/addresses",
        "POST /vault/settings/recovery",
        "GET /tasks",
        "GET /pools",
        // The entity stands in the form: one of another organisation is unknown.
        "POST /pools",
        "GET /me",
        "GET /candidacies/appeals",
        "GET /proofs",
        // The proofs to be changed or printed stand in the form: ProofChangeTests sends another organisation's.
        "POST /proofs/changes",
        "GET /proofs/codes",
        "POST /proofs/codes",
    ];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_foreign_administrator_finds_nothing_at_any_address_of_another_organisation(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var victim = await aloi.CreateOrganisationAsync("Une");
        await aloi.SignInAsAdministratorAsync(http, victim);
        var foreign = await aloi.SignInAsAdministratorAsync(http, await aloi.CreateOrganisationAsync("Deux"));
        var ids = await IdsOfAsync(aloi, victim);
        await aloi.OpenVaultAsync(http, "victime@exemple.fr");
        var stranger = await aloi.OpenVaultAsync(http, "passant@exemple.fr");
        foreach (var route in Routes(aloi).Where(r => r.Access.Required && !OwnRoutes.Contains(r.Name)))
        {
            route.Parameters.ShouldNotBeEmpty($"{route.Name} names nothing: list it as own or public, with the reason.");
            var answer = await http.SendAsync(route.Method, route.Fill(ids), route.Access.Kind == ActorKind.Person ? stranger : foreign);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, route.Name);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Without_a_session_every_route_is_refused_or_listed_as_public(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var ids = await IdsOfAsync(aloi, await aloi.CreateOrganisationAsync());
        foreach (var route in Routes(aloi).Where(r => !PublicRoutes.Contains(r.Name)))
        {
            var answer = await http.SendAsync(route.Method, route.Fill(ids), cookie: null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_session_of_one_kind_never_opens_a_route_of_another(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var victim = await aloi.CreateOrganisationAsync();
        var ids = await IdsOfAsync(aloi, victim);
        var member = await aloi.SignInAsAdministratorAsync(http, victim);
        var person = await aloi.OpenVaultAsync(http, "victime@exemple.fr");
        foreach (var route in Routes(aloi).Where(r => r.Access.Required))
        {
            var other = route.Access.Kind == ActorKind.Person ? member : person;
            var answer = await http.SendAsync(route.Method, route.Fill(ids), other);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        }
    }

    [Fact]
    public async Task Every_route_says_who_it_is_for_and_the_lists_name_only_what_exists()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        var routes = Routes(aloi);
        var names = routes.Select(r => r.Name).ToHashSet();
        PublicRoutes.Except(names).ShouldBeEmpty();
        OwnRoutes.Except(names).ShouldBeEmpty();
        foreach (var route in routes)
        {
            route.Access.Required.ShouldBe(!PublicRoutes.Contains(route.Name), route.Name);
        }
    }

    private static List<SweptRoute> Routes(TestAloi aloi) => [.. aloi.Endpoints().OfType<RouteEndpoint>().SelectMany(SweptRoute.Of)];

    private static Task<IReadOnlyDictionary<string, string>> IdsOfAsync(TestAloi aloi, OrganisationInfo victim) =>
        aloi.InScopeAsync<IReadOnlyDictionary<string, string>>(
            victim.Id,
            async s =>
            {
                var database = s.GetRequiredService<IssuerContext>();
                var cancellation = TestContext.Current.CancellationToken;
                var member = await aloi.ImportOneAsync(victim, "victime@exemple.fr");
                await aloi.HandInAsync(VaultFixture.ToAddress("1", "victime@exemple.fr", VaultFixture.Credential("Soudage")));
                var session = await database.Set<Session>().Select(x => x.PublicId).FirstOrDefaultAsync(cancellation);
                var entity = await s.GetRequiredService<IOrganisations>().FindEntityAsync(victim.RootEntityId, cancellation);
                var achievement = await Road.PublishAsync(aloi, victim, Road.Yaml());
                var award = await AwardAsync(database, achievement, member, cancellation);
                var rows = await AccessRows.AddAsync(s, aloi, victim, member);
                var (draft, framework) = await DesignsAsync(aloi, victim);
                var (candidacy, import) = await ResultsOf.MakeAsync(aloi, victim, achievement, member);
                var asked = await AskedRows.AddAsync(s, victim, member);
                return new Dictionary<string, string>
                {
                    ["award"] = award.PublicId.ToString(),
                    ["passkey"] = rows.MemberPasskey.ToString(),
                    ["key"] = rows.PersonPasskey.ToString(),
                    ["sheet"] = rows.Draft.ToString(),
                    ["attendance"] = (await ResultsOf.SheetAsync(aloi, victim, achievement)).ToString(),
                    ["code"] = "code",
                    ["draft"] = draft,
                    ["framework"] = framework,
                    ["achievement"] = achievement.PublicId.ToString(),
                    ["file"] = await FileRows.AddAsync(s, candidacy),
                    ["candidacy"] = candidacy,
                    ["import"] = import,
                    ["link"] = asked.Link,
                    ["pool"] = asked.Pool,
                    ["person"] = asked.Person,
                    ["entity"] = entity!.PublicId.ToString(),
                    ["member"] = (await aloi.PublicIdAsync(victim, member)).ToString(),
                    ["session"] = session.ToString(),
                    ["item"] = (await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId.ToString(),
                    ["leaf"] = "theorie",
                    ["number"] = "1",
                    ["jury"] = (await JuryOf.MakeAsync(aloi, victim, achievement)).ToString(),
                    ["step"] = candidacy,
                    ["browser"] =
                        (await aloi.VaultRowsAsync<PersonSession>()).FirstOrDefault()?.PublicId.ToString() ?? "0".PadLeft(26, '0'),
                    ["right"] = nameof(Right.Designer),
                };
            }
        );

    private static async Task<Award> AwardAsync(
        IssuerContext database,
        AchievementVersionInfo version,
        long member,
        CancellationToken cancellation
    )
    {
        var id = new Ids().NewPublicId();
        var award = new Award
        {
            PublicId = id,
            EntityId = version.EntityId,
            AchievementIdentifier = version.Identifier,
            MemberId = member,
            SubjectKeyId = 1,
            Uri = $"https://preuves.exemple.fr/c/{id}",
        };
        database.Add(award);
        await database.SaveChangesAsync(cancellation);
        return award;
    }

    /// <summary>What a designer of the organisation left there.</summary>
    private static Task<(string Draft, string Framework)> DesignsAsync(TestAloi aloi, OrganisationInfo victim) =>
        aloi.AsOperatorAsync(
            victim.Id,
            async s =>
            {
                var cancellation = TestContext.Current.CancellationToken;
                var content = new DraftContent { Name = "Brouillon" };
                var draft = await s.GetRequiredService<StartDraft>().HandleAsync("clef", victim.RootEntityId, content, cancellation);
                var skills = new SkillsToImport("nom\nCaler\n"u8.ToArray(), "Liste");
                var framework = await s.GetRequiredService<ImportSkills>().HandleAsync(skills, cancellation);
                return (draft.Value.ToString(), framework.Value!.Id.ToString());
            }
        );
}

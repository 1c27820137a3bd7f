using System.Text.RegularExpressions;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Assessment.Juries;

/// <summary>
/// An organisation whose proof asks for a jury of three: Nadia runs it, Jeanne chairs and Paul sits with accounts, Rosa comes from outside with a link.
/// </summary>
internal sealed partial class JuryFixture : IAsyncDisposable
{
    public const string Protocol =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { jury: { id: jury, name: Jury final, quorum: 3, "
        + "externalShare: 0.25, tie: chair, independence: [trainer], rubric: { criteria: [ "
        + "{ id: geste, name: Geste, levels: [Hésite, Réussit, Maîtrise], required: 2 }, "
        + "{ id: regle, name: Règles, levels: [Ignore, Connaît, Explique] } ] } } } ]";

    private readonly Dictionary<string, long> _members = [];

    private JuryFixture(Road road, HttpAloi http, AchievementVersionInfo version) => (Road, Http, Version) = (road, http, version);

    public Road Road { get; }

    public HttpAloi Http { get; }

    public AchievementVersionInfo Version { get; }

    /// <summary>The cookies of those who have an account.</summary>
    public string Nadia { get; private set; } = "";

    public string Jeanne { get; private set; } = "";

    public string Paul { get; private set; } = "";

    public static async Task<JuryFixture> CreateAsync(DatabaseKind kind, string protocol = Protocol)
    {
        var road = await Road.CreateAsync(kind, "https://preuves.exemple.fr");
        var fixture = new JuryFixture(road, await HttpAloi.StartAsync(road.Aloi), await road.PublishAsync(Road.Yaml(protocol)));
        fixture.Nadia = await fixture.SignInAsync("nadia@exemple.fr", "Nadia", Right.Designer);
        fixture.Jeanne = await fixture.SignInAsync("jeanne@exemple.fr", "Jeanne", Right.Assessor);
        fixture.Paul = await fixture.SignInAsync("paul@exemple.fr", "Paul", Right.Assessor);
        await fixture.EnrolAsync("amina@exemple.fr");
        return fixture;
    }

    public async Task<long> EnrolAsync(string email, string given = "Amina")
    {
        var member = await Road.MemberAsync(email, given);
        await Road.RecordAsync(Version, Road.Score(member, 90));
        return _members[email] = member;
    }

    public async Task<string> SignInAsync(string email, string given, Right? right = null)
    {
        var member = (await Road.Aloi.ImportAsync(Road.Organisation, Road.Organisation.RootEntityId, Row(email, given: given, family: "Test")))[0];
        _members[email] = member;
        if (right is { } held)
        {
            await Road.Aloi.GiveAsync(Road.Organisation, member, Road.Organisation.RootEntityId, held);
        }

        return HttpAloi.CookieOf(await Http.GetAsync(await Road.Aloi.SignInLinkAsync(Road.Organisation, member)));
    }

    public async Task<string> IdAsync(string email) => (await Road.Aloi.PublicIdAsync(Road.Organisation, _members[email])).ToString();

    public async Task<Candidacy> CandidacyAsync(string email = "amina@exemple.fr")
    {
        var member = _members[email];
        return (await Road.RowsAsync<Candidacy>()).Single(c => c.MemberId == member);
    }

    public string New => $"/achievements/{Version.PublicId}/juries/jury";

    /// <summary>What the form that convenes holds, for the three and every candidate named.</summary>
    public async Task<List<(string, string)>> FormAsync(params string[] candidates)
    {
        List<(string, string)> form =
        [
            ("members", await IdAsync("jeanne@exemple.fr")),
            ("members", await IdAsync("paul@exemple.fr")),
            ("chair", await IdAsync("jeanne@exemple.fr")),
            ("outsider-1-name", "Rosa Diaz"),
            ("outsider-1-email", "rosa@ailleurs.fr"),
            ("outsider-1-external", "yes"),
            ("date", "2026-03-10"),
            ("time", "14:30"),
            ("duration", "90"),
            ("where", "Salle B ; 2e étage"),
            ("tells", "yes"),
            ("names", "yes"),
        ];
        foreach (var email in candidates.DefaultIfEmpty("amina@exemple.fr"))
        {
            form.Add(("candidates", (await CandidacyAsync(email)).PublicId.ToString()));
        }

        return form;
    }

    /// <summary>Convenes; answers the session's path.</summary>
    public async Task<string> ConveneAsync(params (string, string)[] more)
    {
        var answer = await Http.SubmitAsync(New, Nadia, [.. await FormAsync(), .. more]);
        return answer.WhereTo();
    }

    /// <summary>Opens the newest link that was mailed to the address: its path, and the cookies of the browser.</summary>
    public async Task<(string Path, string Cookies)> BeginAsync(string email = "rosa@ailleurs.fr", string? cookie = null)
    {
        var mail = (await MailsAsync(email)).First(m => PathOfLink().IsMatch(m.Text));
        var path = PathOfLink().Match(mail.Text).Value;
        var begun = await Http.SubmitAsync(path + "/begin", cookie);
        begun.WhereTo().ShouldBe(path);
        return (path, $"{begun.CookieNamed("aloi_link")}; {begun.CookieNamed("aloi_device")}");
    }

    /// <summary>The mails to an address, the newest first.</summary>
    public Task<List<MailContent>> MailsAsync(string email) =>
        Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var cancellation = TestContext.Current.CancellationToken;
                var mails = new List<MailContent>();
                var ids = await s.GetServices<IMailbox>().OfType<LinkMailbox>().Single().NewestAsync(100, cancellation);
                foreach (var id in ids)
                {
                    // Each in a scope of its own: a mailbox enters the organisation of the mail.
                    var mail = await Road.Aloi.InScopeAsync(
                        null,
                        inner => inner.GetServices<IMailbox>().OfType<LinkMailbox>().Single().ReadAsync(id, cancellation)
                    );
                    mails.AddRange(mail?.Content.To == email ? [mail.Content] : []);
                }

                return mails;
            }
        );

    public static (string, string)[] Grid(int geste, string note, int regle = 2) =>
        [
            ("act", "grid"),
            ("level-geste", $"{geste}"),
            ("note-geste", note),
            ("level-regle", $"{regle}"),
            ("declares", "yes"),
        ];

    /// <summary>Jeanne's, Paul's and Rosa's grids are in and the deliberation is open.</summary>
    public async Task<(string Jury, string Case, (string Path, string Cookies) Rosa)> DeliberateAsync(params (string, string)[] more)
    {
        var jury = await ConveneAsync(more);
        var rosa = await BeginAsync();
        var one = (await CandidacyAsync()).PublicId.ToString();
        await SeeAsync(await Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, Grid(1, "Cale deux fois.")));
        await SeeAsync(await Http.SubmitAsync($"{jury}/seat/{one}", Jeanne, Grid(3, "Souple.")));
        await SeeAsync(await Http.SubmitAsync($"{jury}/seat/{one}", Paul, Grid(3, "Sûr.")));
        await SeeAsync(await Http.SubmitAsync($"{jury}/seat/session", Jeanne, ("act", "open")));
        return (jury, one, rosa);
    }

    /// <summary>A redirect, or the words of the page that refused.</summary>
    public static async Task SeeAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != System.Net.HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode} {Tags().Replace(await answer.WordsAsync(), " ")}");
        }
    }

    public async Task<JurySession> SessionAsync() => (await Road.RowsAsync<JurySession>()).Single();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Road.DisposeAsync();
    }

    [GeneratedRegex("/a/[A-Za-z0-9_-]{91}")]
    private static partial Regex PathOfLink();

    [GeneratedRegex("<[^>]*>\\s*")]
    private static partial Regex Tags();
}

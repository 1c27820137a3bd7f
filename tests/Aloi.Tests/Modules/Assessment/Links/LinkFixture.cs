using System.Text.RegularExpressions;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Assessment.Links;

/// <summary>A candidate on the way, somebody from outside who is asked about them, and browsers.</summary>
internal sealed partial class LinkFixture : IAsyncDisposable
{
    public const string Protocol =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, "
        + "{ expertReview: { id: terrain, name: Observation sur le terrain } } ]";

    private LinkFixture(Road road, HttpAloi http, AchievementVersionInfo version) => (Road, Http, Version) = (road, http, version);

    public Road Road { get; }

    public HttpAloi Http { get; }

    public AchievementVersionInfo Version { get; }

    public long Candidate { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LinkFixture> CreateAsync(DatabaseKind kind, string protocol = Protocol)
    {
        var road = await Road.CreateAsync(kind, adjust: s => s.AddScoped<ILinkDesk, TestDesk>());
        var fixture = new LinkFixture(road, await HttpAloi.StartAsync(road.Aloi), await road.PublishAsync(Road.Yaml(protocol)));
        fixture.Candidate = await road.MemberAsync("amina@exemple.fr");
        return fixture;
    }

    /// <summary>A passed test enrols.</summary>
    public Task EnrolAsync() => Road.RecordAsync(Version, Road.Score(Candidate, 90));

    public async Task<Candidacy> CandidacyAsync() => (await Road.RowsAsync<Candidacy>()).Single(c => c.MemberId == Candidate);

    /// <summary>The path of a link for Rosa, who is from outside.</summary>
    public async Task<string> SendAsync(string? email = "rosa@ailleurs.fr", TimeSpan? life = null)
    {
        var candidacy = await CandidacyAsync();
        var sent = await Road.AsOperatorAsync(s =>
            s.GetRequiredService<IssuerWork>()
                .RunAsync(
                    async () =>
                    {
                        var outsiders = s.GetRequiredService<Aloi.Modules.Assessment.Links.Asking.Outsiders>();
                        var person = await outsiders.MakeAsync("Rosa Diaz", email, "experte", Cancellation);
                        var ends = Road.Aloi.Clock.GetUtcNow() + (life ?? TimeSpan.FromDays(10));
                        var letter = new LinkLetter("Votre avis", ["Bonjour Rosa,"]);
                        var request = new LinkRequest(LinkPurpose.Review, candidacy.Id, "terrain", null, person, ends) { Letter = letter };
                        return await s.GetRequiredService<ILinks>().SendAsync([request], Cancellation);
                    },
                    Cancellation
                )
        );
        return sent.Single().Path;
    }

    /// <summary>Presses the button; answers the cookies that the browser then holds.</summary>
    public async Task<string> BeginAsync(string path, string? cookie = null)
    {
        var begun = await Http.SubmitAsync(path + "/begin", cookie);
        begun.WhereTo().ShouldBe(path);
        return $"{begun.CookieNamed("aloi_link")}; {begun.CookieNamed("aloi_device")}";
    }

    public async Task<string> SignInAsync(string email, Right? right = null)
    {
        var member = (await Road.Aloi.ImportAsync(Road.Organisation, Road.Organisation.RootEntityId, Row(email, given: "", family: "")))[0];
        if (right is { } given)
        {
            await Road.Aloi.GiveAsync(Road.Organisation, member, Road.Organisation.RootEntityId, given);
        }

        return HttpAloi.CookieOf(await Http.GetAsync(await Road.Aloi.SignInLinkAsync(Road.Organisation, member)));
    }

    public async Task<AssessmentLink> LastLinkAsync() => (await Road.RowsAsync<AssessmentLink>()).MaxBy(l => l.Id)!;

    /// <summary>The newest mail with a link.</summary>
    public Task<MailContent> MailAsync() =>
        Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<LinkMailbox>().Single();
                return (await box.ReadAsync((await box.NewestAsync(1, Cancellation)).Single(), Cancellation))!.Content;
            }
        );

    public static string PathIn(string text) => PathOfLink().Match(text).Value;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Road.DisposeAsync();
    }

    [GeneratedRegex("/a/[A-Za-z0-9_-]{91}")]
    private static partial Regex PathOfLink();
}

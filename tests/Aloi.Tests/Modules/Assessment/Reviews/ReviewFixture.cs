using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Assessment.Reviews;

/// <summary>An organisation with a candidate, an assessor and colleagues, each with a browser.</summary>
internal sealed class ReviewFixture : IAsyncDisposable
{
    public const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { selfDeclaration: { id: declaration, name: Déclaration } }, "
        + "{ expertReview: { id: terrain, name: Observation sur le terrain } }, { peerEndorsement: { id: pairs, name: Avis de pairs, count: 1, of: 2 } } ]";

    private ReviewFixture(Road road, HttpAloi http, AchievementVersionInfo version) => (Road, Http, Version) = (road, http, version);

    public Road Road { get; }

    public HttpAloi Http { get; }

    public AchievementVersionInfo Version { get; }

    public long Candidate { get; private set; }

    public static async Task<ReviewFixture> CreateAsync(
        DatabaseKind kind,
        string protocol = Mixed,
        Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? adjust = null
    )
    {
        var road = await Road.CreateAsync(kind, adjust: adjust);
        var http = await HttpAloi.StartAsync(road.Aloi);
        var fixture = new ReviewFixture(road, http, await road.PublishAsync(Road.Yaml(protocol)));
        fixture.Candidate = await fixture.EnrolAsync("amina@exemple.fr");
        return fixture;
    }

    /// <summary>A member whose test is passed: a candidate on the way.</summary>
    public async Task<long> EnrolAsync(string email)
    {
        var member = await Road.MemberAsync(email);
        await Road.RecordAsync(Version, Road.Score(member, 90));
        return member;
    }

    /// <summary>The cookie of a member, who holds the right at the root when one is named.</summary>
    public async Task<string> SignInAsync(string email, Right? right = null)
    {
        var member = (await Road.Aloi.ImportAsync(Road.Organisation, Road.Organisation.RootEntityId, Row(email, given: "", family: "")))[0];
        if (right is { } given)
        {
            await Road.Aloi.GiveAsync(Road.Organisation, member, Road.Organisation.RootEntityId, given);
        }

        return HttpAloi.CookieOf(await Http.GetAsync(await Road.Aloi.SignInLinkAsync(Road.Organisation, member)));
    }

    public async Task<Candidacy> CandidacyAsync(long? member = null) =>
        (await Road.RowsAsync<Candidacy>()).Single(c => c.MemberId == (member ?? Candidate));

    public async Task<string> PathAsync(string leaf, long? member = null) => $"/tasks/{(await CandidacyAsync(member)).PublicId}/{leaf}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Road.DisposeAsync();
    }
}

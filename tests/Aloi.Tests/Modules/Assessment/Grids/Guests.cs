using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Grids;

/// <summary>People from outside, with a link and a browser.</summary>
internal static class Guests
{
    public const string Graded =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Observation, setting: field, "
        + Rubric
        + " } } ]";

    public const string Rubric =
        "rubric: { name: Conduite, criteria: [ { id: epi, name: Protections, levels: [ Absentes, Partielles, Complètes ], required: 2 }, "
        + "{ id: charge, name: Prise de charge, levels: [ Risquée, Sûre ], required: 2 } ] }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A link for Rosa, opened in a browser of her own.</summary>
    public static async Task<(string Path, string Cookie)> InviteAsync(ReviewFixture fixture, string email = "rosa@ailleurs.fr")
    {
        var candidacy = (await fixture.CandidacyAsync()).Id;
        var ends = fixture.Road.Aloi.Clock.GetUtcNow().AddDays(10);
        var path = await fixture.Road.AsOperatorAsync(s => LinkAsync(s, candidacy, "terrain", email, ends));
        var begun = await fixture.Http.SubmitAsync(path + "/begin");
        return (path, begun.CookieNamed("aloi_link") + "; " + begun.CookieNamed("aloi_device"));
    }

    public static Task<string> LinkAsync(IServiceProvider services, long candidacy, string leaf, string email, DateTimeOffset ends) =>
        services
            .GetRequiredService<IssuerWork>()
            .RunAsync(
                async () =>
                {
                    var key = (await services.GetRequiredService<SubjectKeys>().CreateAsync(1, Cancellation))[0];
                    var person = new LinkPerson(key, email, "Rosa Diaz", email, IsExternal: true, MemberId: null, Language.French);
                    var request = new LinkRequest(LinkPurpose.Review, candidacy, leaf, null, person, ends);
                    return (await services.GetRequiredService<ILinks>().SendAsync([request], Cancellation)).Single().Path;
                },
                Cancellation
            );
}

using System.Text.Json;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;
using Aloi.Tests.Modules.Credentials.Proofs;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials;

public sealed class EndorsementsInProofsTests
{
    private const string Peers = "peerEndorsement: { id: pairs, name: Avis de pairs, count: 3 }";

    private const string Graded =
        "expertReview: { id: terrain, name: Terrain, assessors: 1, setting: field, rubric: { name: Grille, criteria: "
        + "[ { id: geste, name: Le geste, levels: [Hésitant, Sûr, Exemplaire], required: 2 }, { id: mots, name: Les mots, levels: [Peu, Bien] } ] } }";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_bears_each_endorsement_signed_and_says_no_more_than_its_peer_agreed_to(DatabaseKind kind)
    {
        await using var fixture = await ProofsFixture.CreateAsync(kind);
        var document = await IssueAsync(fixture);
        var comments = Endorsements(document).Select(e => e.Subject.Comment!).ToList();
        comments.Count.ShouldBe(3);
        comments.Count(c => c.Contains("Ana Silva", StringComparison.Ordinal)).ShouldBe(1);
        comments.ShouldContain(c =>
            c.Contains("A formé deux collègues.", StringComparison.Ordinal) && c.Contains("en mars", StringComparison.Ordinal)
        );
        var text = JsonElement.Parse(document).GetRawText();
        text.ShouldNotContain("Benoît", Case.Insensitive);
        text.ShouldNotContain("secret de Benoît", Case.Insensitive);
        text.ShouldNotContain("@exemple.fr");

        var report = await fixture.VerifyAsync(document);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Count(c => c is { Code: "endorsement.verified", State: CheckState.Passed }).ShouldBe(3);
        OpenBadgeShape.Check(JsonElement.Parse(document)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_peer_who_takes_their_word_back_leaves_the_proof_valid_and_its_endorsement_revoked(DatabaseKind kind)
    {
        await using var fixture = await ProofsFixture.CreateAsync(kind);
        var document = await IssueAsync(fixture);
        var path = $"/c/{await fixture.AwardAsync("amina@exemple.fr")}";
        (await fixture.PageAsync(path)).ShouldContain("3 recommandations signées");
        var said = Said("ana@exemple.fr", "Ana Silva", named: true, quoted: true);
        var member = await fixture.Road.MemberAsync("amina@exemple.fr");
        var version = (await fixture.Road.RowsAsync<Candidacy>()).Single().AchievementVersionId;
        await fixture.Road.AsOperatorAsync(s => RecordAsync(s, version, new FactEntry(member, TakenBack(said))));
        await fixture.Road.Aloi.DrainAsync();

        var report = await fixture.VerifyAsync(document);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Count(c => c.Code == "endorsement.verified").ShouldBe(2);
        report.Checks.Count(c => c is { Code: "endorsement.invalid", State: CheckState.Failed }).ShouldBe(1);
        var page = await fixture.PageAsync(path);
        page.ShouldContain("Retirée le");
        page.ShouldContain("Valable aujourd’hui");
        page.ShouldNotContain("A formé deux collègues.");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_states_what_was_reached_of_each_criterion_and_nothing_of_accommodations_or_attempts(DatabaseKind kind)
    {
        await using var fixture = await ProofsFixture.CreateAsync(kind);
        var version = await fixture.Road.PublishAsync(Road.Yaml(Graded));
        var member = await fixture.Road.MemberAsync("amina@exemple.fr");
        var marks = new FactResult.Judgement(JudgementOutcome.Achieved)
        {
            Marks = [new Mark("geste", 3, "note privée"), new Mark("mots", null)],
        };
        var author = new FactAuthor("expert@exemple.fr", "Hélène Roy", IsExternal: true, Capacity: "cheffe d’atelier");
        var until = FactTime.Instant(TestAloi.Start.AddDays(90));
        await fixture.Road.RecordAsync(
            version,
            Entry(member, "terrain", new FactResult.AttemptOpened(AttemptReason.Retake, until), null, 2),
            Entry(member, "terrain", new FactResult.Extended(until), null, 2),
            Entry(member, "terrain", marks, author, 2)
        );
        var document = (await fixture.Road.IssueAsync()).Single().Document;
        var badge = JsonElement.Parse(document.Span);
        var results = badge.GetProperty("credentialSubject").GetProperty("result").EnumerateArray().ToList();
        var reached = results.Where(r => r.TryGetProperty("achievedLevel", out _)).Select(r => r.GetProperty("achievedLevel").GetString()!);
        reached.Single().ShouldEndWith("#requirement-terrain-geste-3");
        OpenBadgeShape.Check(badge).ShouldBeEmpty();
        var narrative = badge.GetProperty("credentialSubject").GetProperty("narrative").GetString()!;
        narrative.ShouldContain("Vu en situation de travail, 1 expert dont 1 de l’extérieur");
        foreach (
            var secret in new[] { "Roy", "note privée", "retake", "Extended", "nouvelle tentative", "aménagement", "cheffe d’atelier" }
        )
        {
            badge.GetRawText().ShouldNotContain(secret, Case.Insensitive);
        }

        var page = await fixture.PageAsync($"/c/{await fixture.AwardAsync("amina@exemple.fr")}");
        page.ShouldContain("Au titre de\u00a0: cheffe d’atelier");
        page.ShouldContain("Exemplaire");
        page.ShouldNotContain("Hélène");
        page.ShouldNotContain("note privée");
    }

    private static async Task<byte[]> IssueAsync(ProofsFixture fixture)
    {
        var version = await fixture.Road.PublishAsync(Road.Yaml(Peers));
        var member = await fixture.Road.MemberAsync("amina@exemple.fr");
        await fixture.Road.RecordAsync(
            version,
            new FactEntry(member, Said("ana@exemple.fr", "Ana Silva", named: true, quoted: true), "A formé deux collègues."),
            new FactEntry(member, Said("benoit@exemple.fr", "Benoît Roux", named: false, quoted: false), "Le secret de Benoît."),
            new FactEntry(member, Said("client@ailleurs.fr", "Un client", named: false, quoted: true), "Vu sur notre chantier.")
        );
        return (await fixture.Road.IssueAsync()).Single().Document.ToArray();
    }

    private static Task<Aloi.Platform.Problems.Outcome<FactsRecorded>> RecordAsync(
        IServiceProvider services,
        long version,
        FactEntry entry
    ) =>
        Microsoft
            .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RecordFacts>(services)
            .HandleAsync(new FactsToRecord(version, FactMeans.Form, [entry]), TestContext.Current.CancellationToken);

    private static List<EndorsementCredential> Endorsements(byte[] document) =>
        [
            .. JsonElement
                .Parse(document)
                .GetProperty("endorsement")
                .EnumerateArray()
                .Select(OpenBadgeModelReader.ReadEndorsementCredential)
                .OfType<EndorsementCredential>(),
        ];

    private static Fact Said(string key, string name, bool named, bool quoted) =>
        new()
        {
            Id = $"said {key}",
            Leaf = "pairs",
            Time = FactTime.Instant(TestAloi.Start.AddHours(-1)),
            Result = new FactResult.Judgement(JudgementOutcome.Achieved),
            Author = new FactAuthor(key, name, IsExternal: key.EndsWith("ailleurs.fr", StringComparison.Ordinal), Relation: "collègue")
            {
                Period = "en mars",
                MayBeNamed = named,
                MayBeQuoted = quoted,
            },
        };

    private static Fact TakenBack(Fact said) =>
        said with
        {
            Id = said.Id + " back",
            Result = new FactResult.Withdrawn(),
            Supersedes = said.Id,
        };

    private static FactEntry Entry(long member, string leaf, FactResult result, FactAuthor? author, int attempt) =>
        new(
            member,
            new Fact
            {
                Id = $"{leaf} {result.GetType().Name} {attempt}",
                Leaf = leaf,
                Time = FactTime.Instant(TestAloi.Start.AddHours(-1)),
                Result = result,
                Author = author,
                Attempt = attempt,
            }
        );
}

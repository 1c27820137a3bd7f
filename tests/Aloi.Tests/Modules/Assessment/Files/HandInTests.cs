using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Files;

/// <summary>A candidate hands works in; whoever may look at them does, and nobody else learns that they exist.</summary>
public sealed class HandInTests
{
    private const string Portfolio =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { evidence: { id: dossier, name: Dossier, count: 2 } }, "
        + "{ expertReview: { id: avis, name: Avis } } ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_photo_a_link_and_a_text_are_handed_in_seen_by_those_who_judge_and_taken_back(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Portfolio);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        (await fixture.Http.ReadAsync("/me", cookie)).ShouldContain($"href=\"{path}\"");
        (await SendAsync(fixture, path, cookie, Samples.Jpeg(), "../../chantier été.jpg")).WhereTo().ShouldBe(path);
        (
            await SendAsync(fixture, path, cookie, null, null, ("link", "https://exemple.fr/dossier"), ("text", "J’ai <b>conduit</b>."))
        ).WhereTo();
        var page = await fixture.Http.LookAsync(path, cookie);
        (await page.MarkupAsync()).ShouldNotContain("<b>conduit");
        var words = await page.WordsAsync();
        words.ShouldContain("chantier été.jpg");
        words.ShouldNotContain("..");
        words.ShouldContain("https://exemple.fr/dossier");

        var file = (await fixture.Road.RowsAsync<EvidenceFile>()).Single();
        file.State.ShouldBe(FileState.Kept);
        var given = await fixture.Http.LookAsync(
            $"/files/{file.PublicId}",
            await fixture.SignInAsync("experte@exemple.fr", Right.Assessor)
        );
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        given.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        given.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("inline");
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        given.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        var bytes = await given.Content.ReadAsByteArrayAsync(Cancellation);
        System.Security.Cryptography.SHA256.HashData(bytes).ShouldBe(file.Digest);
        Encoding.Latin1.GetString(bytes).ShouldNotContain(Samples.Place);
        (await fixture.Http.LookAsync($"/files/{file.PublicId}", await fixture.SignInAsync("collegue@exemple.fr"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

        var fact = words[(words.IndexOf("name=\"work\" value=\"", StringComparison.Ordinal) + 19)..].Split('"')[0];
        (await fixture.Http.SubmitAsync(path + "/withdraw", cookie, ("work", fact))).WhereTo().ShouldBe(path);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldNotContain("chantier");
        (await fixture.Http.SubmitAsync(path + "/withdraw", cookie, ("work", fact))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "dossier").ShouldBe(4);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_same_file_sent_twice_is_one_work_and_one_that_was_judged_stays(DatabaseKind kind)
    {
        var single = Portfolio
            .Replace(", count: 2", "", StringComparison.Ordinal)
            .Replace("id: avis,", "id: avis, assessors: 2,", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, single);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        await SendAsync(fixture, path, cookie, Samples.Pdf(), "dossier.pdf");
        await SendAsync(fixture, path, cookie, Samples.Pdf(), "dossier.pdf");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "dossier").ShouldBe(1);
        var page = await fixture.Http.ReadAsync(path, cookie);
        var fact = page[(page.IndexOf("name=\"work\" value=\"", StringComparison.Ordinal) + 19)..].Split('"')[0];
        var kept = (await fixture.Road.RowsAsync<EvidenceFile>()).Single(f => f.State == FileState.Kept);
        var given = await fixture.Http.LookAsync($"/files/{kept.PublicId}", cookie);
        given.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment");

        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "avis", "rosa@ailleurs.fr", JudgementOutcome.NotSeen, Now(fixture))
        );
        (await fixture.Http.SubmitAsync(path + "/withdraw", cookie, ("work", fact))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SendAsync(fixture, path, cookie, Samples.Png(), "autre.png")).IsSuccessStatusCode.ShouldBeFalse();
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "dossier").ShouldBe(1);

        // What was uploaded twice is referred to once; the other is taken away by its timer, bytes and row.
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(9));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<EvidenceFile>()).ShouldHaveSingleItem().PublicId.ShouldBe(kept.PublicId);
        Directory.EnumerateFiles(FilesOf(fixture), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_file_that_is_not_complete_stays_open_whoever_has_spoken_before(DatabaseKind kind)
    {
        var mixed =
            Portfolio[..^1] + ", { peerEndorsement: { id: pairs, name: Pairs, count: 1 } }, { jury: { id: jury, name: J, quorum: 3 } } ]";
        await using var fixture = await ReviewFixture.CreateAsync(kind, mixed);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        (await SendAsync(fixture, path, cookie, Samples.Pdf(), "un.pdf")).WhereTo().ShouldBe(path);
        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "pairs", "collegue@exemple.fr", at: Now(fixture)),
            Road.Judged(fixture.Candidate, "avis", "rosa@ailleurs.fr", at: Now(fixture)),
            Road.Judged(fixture.Candidate, "jury", "a@ailleurs.fr", at: Now(fixture)),
            Road.Judged(fixture.Candidate, "jury", "b@ailleurs.fr", at: Now(fixture))
        );

        // What lay there is seen and stays; the second work, without which nothing goes on, can come, and go until somebody sees it.
        var seen = await fixture.Http.ReadAsync(path, cookie);
        seen.ShouldContain("Ajouter un travail");
        seen.ShouldNotContain("name=\"work\"");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(fixture, path, cookie, Samples.Png(), "deux.png")).WhereTo().ShouldBe(path);
        var page = await fixture.Http.ReadAsync(path, cookie);
        var fact = page[(page.IndexOf("name=\"work\" value=\"", StringComparison.Ordinal) + 19)..].Split('"')[0];
        (await fixture.Http.SubmitAsync(path + "/withdraw", cookie, ("work", fact))).WhereTo().ShouldBe(path);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldNotContain("deux.png");
        (await SendAsync(fixture, path, cookie, Samples.Png(), "trois.png")).WhereTo().ShouldBe(path);
        (await SendAsync(fixture, path, cookie, null, null, ("link", "https://exemple.fr/plus"))).WhereTo().ShouldBe(path);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_judgement_that_was_corrected_closes_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Portfolio);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        await SendAsync(fixture, path, cookie, Samples.Pdf(), "un.pdf", ("link", "https://exemple.fr/deux"));
        var wrong = Road.Judged(fixture.Candidate, "avis", "rosa@ailleurs.fr", JudgementOutcome.NotAchieved, Now(fixture));
        await fixture.Road.RecordAsync(fixture.Version, wrong);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldNotContain("Ajouter un travail");
        (await SendAsync(fixture, path, cookie, null, null, ("text", "Encore"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var taken = wrong.Fact with { Id = "retrait", Supersedes = wrong.Fact.Id, Result = new FactResult.Withdrawn() };
        await fixture.Road.RecordAsync(fixture.Version, wrong with { Fact = taken });
        (await fixture.Http.ReadAsync(path, cookie)).ShouldContain("Ajouter un travail");
        (await SendAsync(fixture, path, cookie, null, null, ("text", "Encore"))).WhereTo().ShouldBe(path);
    }

    [Fact]
    public async Task Only_what_the_rule_asks_for_is_taken_and_the_page_says_why_the_rest_is_not()
    {
        var protocol =
            "all: [ { onlineAssessment: { id: theorie, name: T, min: 80 } }, { evidence: { id: dossier, name: D, accept: [ pdf ] } } ]";
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, protocol);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        await RefusedAsync(Samples.Jpeg(), "photo.pdf", "n’est pas demandée");
        await RefusedAsync(Samples.Zip(), "dossier.pdf", "C’est son contenu qui compte");
        await RefusedAsync(Samples.Mp4(brand: "heic"), "dossier.pdf", "HEIC");
        await RefusedAsync([.. Samples.Pdf(), .. Samples.Zip()], "dossier.pdf", "abîmé");
        (await SendAsync(fixture, path, cookie, null, null, ("link", "https://exemple.fr"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await SendAsync(fixture, path, cookie, null, null, ("text", "Voici"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync(fixture, path, cookie, null, null, ("text", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fixture.Road.RowsAsync<EvidenceFile>()).ShouldBeEmpty();
        Directory.EnumerateFiles(FilesOf(fixture), "*", SearchOption.AllDirectories).ShouldBeEmpty();

        async Task RefusedAsync(byte[] file, string name, string why)
        {
            var refused = await SendAsync(fixture, path, cookie, file, name);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var words = await refused.WordsAsync();
            words.ShouldContain(why);
            words.ShouldContain("href=\"#file\"");
        }
    }

    [Theory]
    [InlineData("text", "https://exemple.fr")]
    [InlineData("link", "https://exemple.fr")]
    public async Task Where_no_files_are_asked_for_a_refusal_leads_to_the_field_that_there_is(string kind, string good)
    {
        var protocol =
            "all: [ { onlineAssessment: { id: theorie, name: T, min: 80 } }, { evidence: { id: dossier, name: D, accept: [ KIND ] } } ]";
        await using var fixture = await ReviewFixture.CreateAsync(
            DatabaseKind.Sqlite,
            protocol.Replace("KIND", kind, StringComparison.Ordinal)
        );
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        (await fixture.Http.ReadAsync(path, cookie)).ShouldNotContain("type=\"file\"");
        await RefusedAsync(await SendAsync(fixture, path, cookie, null, null, (kind, "")), "Il n’y a encore rien à remettre");
        await RefusedAsync(await SendAsync(fixture, path, cookie, Samples.Pdf(), "dossier.pdf"), "n’est pas demandée ici");
        (await SendAsync(fixture, path, cookie, null, null, (kind, good))).WhereTo().ShouldBe(path);

        async Task RefusedAsync(HttpResponseMessage answer, string why)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var words = await answer.WordsAsync();
            words.ShouldContain(why);
            words.ShouldContain($"href=\"#{kind}\"");
            words.ShouldContain($"id=\"{kind}\"");
        }
    }

    [Fact]
    public async Task Five_gigabytes_are_refused_by_what_they_announce_and_an_upload_that_is_cut_leaves_nothing()
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Portfolio);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"v.mp4\"\r\n\r\n";
        (await RawAsync(fixture, path, cookie, 5_000_000_000, [], cut: false)).ShouldContain(" 413 ");
        await RawAsync(fixture, path, cookie, 1_000_000, [.. Encoding.ASCII.GetBytes(head), .. Samples.Mp4(200_000)], cut: true);
        for (var wait = 0; wait < 50 && Leftovers(fixture).Any(); wait++)
        {
            await Task.Delay(100, Cancellation);
        }

        Leftovers(fixture).ShouldBeEmpty();
        (await fixture.Road.RowsAsync<EvidenceFile>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Once_the_person_is_erased_their_files_can_no_longer_be_read_by_anybody(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Portfolio);
        var (cookie, path) = (await fixture.SignInAsync("amina@exemple.fr"), await WorksAsync(fixture));
        await SendAsync(fixture, path, cookie, Samples.Jpeg(), "amina.jpg");
        var file = (await fixture.Road.RowsAsync<EvidenceFile>()).Single();
        var stored = await File.ReadAllBytesAsync(
            Directory.EnumerateFiles(FilesOf(fixture), "*", SearchOption.AllDirectories).Single(),
            Cancellation
        );
        stored.AsSpan().IndexOf("JFIF"u8).ShouldBe(-1);
        await fixture.Road.AsOperatorAsync(s =>
            s.GetRequiredService<IssuerWork>()
                .RunAsync(
                    async () =>
                    {
                        await s.GetRequiredService<SubjectKeys>().DestroyAsync(file.SubjectKeyId, Cancellation);
                        return true;
                    },
                    Cancellation
                )
        );
        var designer = await fixture.SignInAsync("conceptrice@exemple.fr", Right.Designer);
        (await fixture.Http.LookAsync($"/files/{file.PublicId}", designer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static DateTimeOffset Now(ReviewFixture fixture) => fixture.Road.Aloi.Clock.GetUtcNow();

    private static async Task<string> WorksAsync(ReviewFixture fixture) => $"/me/{(await fixture.CandidacyAsync()).PublicId}/dossier/works";

    private static string FilesOf(ReviewFixture fixture) =>
        Directory.CreateDirectory(Path.Combine(fixture.Road.Aloi.DataFolder, "files")).FullName;

    private static IEnumerable<string> Leftovers(ReviewFixture fixture) =>
        Directory.EnumerateFiles(FilesOf(fixture), "*", SearchOption.AllDirectories);

    internal static Task<HttpResponseMessage> SendAsync(
        ReviewFixture fixture,
        string path,
        string cookie,
        byte[]? file,
        string? name,
        params (string Name, string Value)[] fields
    )
    {
        var form = new MultipartFormDataContent();
        if (file is not null)
        {
            var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            form.Add(content, "file", name!);
        }

        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return fixture.Http.PostFormAsync(path, form, cookie);
    }

    /// <summary>Speaks to the socket itself: announces one length, sends something else, hangs up.</summary>
    private static async Task<string> RawAsync(ReviewFixture fixture, string path, string cookie, long announced, byte[] sent, bool cut)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(fixture.Http.Address.Host, fixture.Http.Address.Port, Cancellation);
        var stream = client.GetStream();
        var head =
            $"POST {path} HTTP/1.1\r\nHost: {fixture.Http.Address.Authority}\r\nOrigin: {fixture.Http.Address.GetLeftPart(UriPartial.Authority)}\r\n"
            + $"Cookie: {cookie}\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {announced}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        await stream.WriteAsync(sent, Cancellation);
        if (cut)
        {
            await Task.Delay(200, Cancellation);
            return "";
        }

        var answer = new byte[200];
        var read = await stream.ReadAsync(answer, Cancellation);
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}

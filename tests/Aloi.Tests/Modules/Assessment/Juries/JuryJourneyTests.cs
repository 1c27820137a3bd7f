using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Json;
using Aloi.Platform.Secrets;
using Aloi.Standards.Multiformats;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class JuryJourneyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_jury_of_three_marks_blind_deliberates_votes_and_its_minutes_are_sealed(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        (await fixture.Http.ReadAsync("/juries", fixture.Nadia)).ShouldContain("1 personne attend");
        (await fixture.Http.ReadAsync(fixture.New, fixture.Nadia)).ShouldContain("Jeanne Test");
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        (await fixture.Http.ReadAsync("/juries", fixture.Paul)).ShouldContain($"{jury}/seat");

        var desk = await fixture.Http.ReadAsync($"{jury}/seat/{one}", fixture.Paul);
        desk.ShouldContain("Écart\u00a0: 2 niveaux");
        desk.ShouldContain("Cale deux fois.");
        desk.IndexOf(">Geste<", StringComparison.Ordinal).ShouldBeLessThan(desk.IndexOf(">Règles<", StringComparison.Ordinal));

        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, ("act", "vote"), ("vote", "against"))
        );
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, ("act", "vote"), ("vote", "for")));
        var early = await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "close"));
        (await early.WordsAsync()).ShouldContain("il manque le vote de\u00a0: Jeanne Test");
        var hands = ($"hand-{(await fixture.Road.RowsAsync<Juror>()).Single(j => j.IsChair).PublicId}", "for");
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, ("act", "hands"), hands));
        var close = await fixture.Http.SubmitAsync(
            $"{jury}/seat/session",
            fixture.Jeanne,
            ("act", "close"),
            ("remarks", "Rien à signaler.")
        );
        await JuryFixture.SeeAsync(close);

        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        var facts = (await fixture.Road.RowsAsync<FactRow>()).Where(f => f.Leaf == "jury").ToList();
        facts.Count.ShouldBe(3);
        facts.Select(f => f.From).Distinct().Count().ShouldBe(1);
        var page = await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia);
        page.ShouldContain("Scellé par Groupe Valmont, inchangé.");
        page.ShouldContain("Pour\u00a0: 2 · contre\u00a0: 1 · abstentions\u00a0: 0.");
        page.ShouldContain("à main levée");
        page.ShouldContain("Rien à signaler.");
        page.ShouldContain("pas une signature électronique qualifiée");
        (await fixture.Http.ReadAsync($"{rosa.Path}/minutes", rosa.Cookies)).ShouldContain("inchangé");
        foreach (
            var place in new[] { $"/candidacies/{one}", "/candidacies", $"/achievements/{fixture.Version.PublicId}/candidacies", jury }
        )
        {
            (await fixture.Http.ReadAsync(place, fixture.Nadia)).ShouldContain($"{jury}/minutes", Case.Sensitive, place);
        }

        (await fixture.Http.ReadAsync(jury, fixture.Nadia)).ShouldContain($"{jury}/minutes#minutes-{one}");
        await ShouldHoldAsync(fixture, jury, one);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_reads_anothers_grid_before_the_deliberation_is_open(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var rosa = await fixture.BeginAsync();
        var one = (await fixture.CandidacyAsync()).PublicId.ToString();
        await JuryFixture.SeeAsync(
            await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, JuryFixture.Grid(1, "Secret de Rosa."))
        );
        (await fixture.Http.ReadAsync($"{rosa.Path}/{one}", rosa.Cookies)).ShouldContain("Secret de Rosa.");
        string[] pages = [jury, $"{jury}/seat", $"{jury}/seat/{one}", $"/candidacies/{one}", $"{jury}/minutes", $"{jury}/minutes/{one}"];
        foreach (var who in new[] { fixture.Nadia, fixture.Jeanne, fixture.Paul })
        {
            foreach (var path in pages)
            {
                (await (await fixture.Http.LookAsync(path, who)).WordsAsync()).ShouldNotContain("Secret de Rosa.");
            }
        }

        var early = await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Jeanne, ("act", "open"));
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await early.WordsAsync()).ShouldContain("Jeanne Test, Paul Test");
        (await fixture.SessionAsync()).State.ShouldBe(JuryState.Convened);
        (await fixture.Http.ReadAsync($"{jury}/seat", fixture.Paul)).ShouldContain("Grilles reçues");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Members_and_candidates_get_the_date_and_calendars_follow_when_it_moves_or_goes(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var first = Calendar((await fixture.MailsAsync("rosa@ailleurs.fr"))[0].Attachment!);
        CalendarFileTests.Instant(first["DTSTART"]).ShouldBe(new DateTimeOffset(2026, 3, 10, 13, 30, 0, TimeSpan.Zero));
        CalendarFileTests.Instant(first["DTEND"]).ShouldBe(new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero));
        first["LOCATION"].ShouldBe("Salle B ; 2e étage");
        first["ORGANIZER"].ShouldBe("mailto:nadia@exemple.fr");
        first["UID"].ShouldEndWith("@preuves.exemple.fr");
        (await fixture.MailsAsync("amina@exemple.fr"))[0].Text.ShouldContain("10 mars 2026");
        (await fixture.MailsAsync("amina@exemple.fr"))[0].Text.ShouldNotContain("/a/");

        (string, string)[] move = [("act", "move"), ("date", "2026-03-12"), ("time", "09:00"), ("duration", "60"), ("where", "Salle C")];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, move));
        var moved = Calendar((await fixture.MailsAsync("rosa@ailleurs.fr"))[0].Attachment!);
        (moved["UID"], moved["SEQUENCE"], moved["METHOD"], moved["LOCATION"]).ShouldBe((first["UID"], "1", "PUBLISH", "Salle C"));
        Calendar((await fixture.MailsAsync("amina@exemple.fr"))[0].Attachment!)["SEQUENCE"].ShouldBe("1");

        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, ("act", "call-off")));
        var gone = (await fixture.MailsAsync("rosa@ailleurs.fr"))[0].Attachment!;
        gone.MediaType.ShouldContain("method=CANCEL");
        (Calendar(gone)["UID"], Calendar(gone)["SEQUENCE"], Calendar(gone)["METHOD"]).ShouldBe((first["UID"], "2", "CANCEL"));
        (await fixture.Http.ReadAsync("/juries", fixture.Nadia)).ShouldContain("1 personne attend");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Minutes_are_corrected_by_an_annex_and_never_rewritten(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var (jury, one, rosa) = await fixture.DeliberateAsync();
        await VoteAsync(fixture, jury, one, rosa);
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/session", fixture.Nadia, ("act", "close")));
        var before = (await fixture.Road.RowsAsync<MinutesRow>()).Single();
        (string, string)[] annex = [("act", "annex"), ("candidacy", one), ($"annex-{one}", "Rosa était en visio.")];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, annex));
        (await fixture.Http.SubmitAsync(jury, fixture.Paul, annex)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a member like another");
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Jeanne, annex));
        var rows = (await fixture.Road.RowsAsync<MinutesRow>()).OrderBy(m => m.Number).ToList();
        rows.Select(m => m.Number).ShouldBe([0, 1, 2]);
        rows[0].Digest.ShouldBe(before.Digest);
        rows[0].SealedContent.ShouldBe(before.SealedContent);
        var page = await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia);
        page.ShouldContain("Rosa était en visio.");
        page.Split("inchangé.").Length.ShouldBe(4);
        var found = await fixture.Road.InOrganisationAsync(s =>
            s.GetRequiredService<IJuryMinutes>().FindAsync([before.CandidacyId], Cancellation)
        );
        found.Single().Digest.ShouldBe(before.Digest);
    }

    internal static async Task VoteAsync(JuryFixture fixture, string jury, string one, (string Path, string Cookies) rosa)
    {
        (string, string)[] vote = [("act", "vote"), ("vote", "for")];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{rosa.Path}/{one}", rosa.Cookies, vote));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, vote));
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, vote));
    }

    /// <summary>Checks the file that is handed out with nothing but the standards library, then every way to change one character of it.</summary>
    private static async Task ShouldHoldAsync(JuryFixture fixture, string jury, string one)
    {
        var text = await (await fixture.Http.GetAsync($"{jury}/minutes/{one}", fixture.Nadia)).Content.ReadAsStringAsync(Cancellation);
        var document = JsonNode.Parse(text)!;
        var content = Encoding.UTF8.GetBytes(CanonicalJson.Write(document["minutes"]));
        var key = Multikey.ReadPublic(document["seal"]!["publicKey"]!.GetValue<string>(), out _)!;
        var signature = Base64Url.DecodeFromChars(document["seal"]!["signature"]!.GetValue<string>());
        key.Verify(content, signature).ShouldBeTrue();
        ContentDigest.Of(content).Hex.ShouldBe(document["seal"]!["digest"]!.GetValue<string>());
        document["minutes"]!["decision"]!["outcome"]!.GetValue<string>().ShouldBe("favourable");
        document["seal"]!["verificationMethod"]!.GetValue<string>().ShouldStartWith("did:web:preuves.exemple.fr");
        for (var i = 0; i < content.Length; i++)
        {
            content[i] ^= 1;
            key.Verify(content, signature).ShouldBeFalse();
            content[i] ^= 1;
        }

        await ShouldBeCheckedByAnybodyAsync(fixture, text);
        await ShouldNoticeAsync(fixture, jury);
    }

    /// <summary>Whoever holds the file checks it on the public page, in both languages, without an account.</summary>
    private static async Task ShouldBeCheckedByAnybodyAsync(JuryFixture fixture, string file)
    {
        var words = await (await fixture.Http.SubmitAsync("/verify", null, ("json", file))).WordsAsync();
        words.ShouldContain("Procès-verbal inchangé");
        words.ShouldContain("Scellé par Groupe Valmont, et rien n’a changé depuis.");
        words.ShouldContain("did:web:preuves.exemple.fr");
        words.ShouldContain("Amina");
        words.ShouldContain("pas une signature électronique qualifiée");
        var altered = file.Replace("Rien à signaler.", "Rien à signaler!", StringComparison.Ordinal);
        var refused = await (await fixture.Http.SubmitAsync("/verify", null, ("json", altered))).WordsAsync();
        refused.ShouldContain("Le sceau ne tient pas");
        refused.ShouldNotContain("Procès-verbal inchangé");
    }

    /// <summary>Somebody who reaches the database and even the candidate's key still cannot change a word unseen.</summary>
    private static async Task ShouldNoticeAsync(JuryFixture fixture, string jury)
    {
        await fixture.Road.InOrganisationAsync(async s =>
        {
            var database = s.GetRequiredService<IssuerContext>();
            var row = await database.Set<MinutesRow>().SingleAsync(Cancellation);
            var sealer = (await s.GetRequiredService<SubjectKeys>().OpenAsync([row.SubjectKeyId], Cancellation))[row.SubjectKeyId];
            var binding = MinutesRow.Binding(row.SessionId, row.CandidacyId, row.Number);
            var changed = Encoding
                .UTF8.GetString(sealer.Open(row.SealedContent, binding))
                .Replace("Rien à signaler.", "Rien à signaler!", StringComparison.Ordinal);
            database.Entry(row).Property(m => m.SealedContent).CurrentValue = sealer.Seal(Encoding.UTF8.GetBytes(changed), binding);
            database.Entry(row).Property(m => m.Digest).CurrentValue = ContentDigest.Of(changed).Hex;
            await database.SaveChangesAsync(Cancellation);
            return true;
        });
        (await fixture.Http.ReadAsync($"{jury}/minutes", fixture.Nadia)).ShouldContain("il a été modifié");
    }

    private static Dictionary<string, string> Calendar(Aloi.Platform.Mail.MailAttachment file)
    {
        file.MediaType.ShouldStartWith("text/calendar");
        file.FileName.ShouldEndWith(".ics");
        return CalendarFileTests.Parse(file.Content);
    }
}

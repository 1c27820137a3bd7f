using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aloi.Modules.Notifications;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;
using Aloi.Tests.Modules.Delivery;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Notifications;

public sealed partial class NotificationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Each_holder_with_a_mailbox_gets_one_mail_in_their_language_and_the_server_gets_it_whole(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener();
        var (aloi, organisation) = await StoredAsync(
            kind,
            smtp,
            Row("amina@x.fr") with
            {
                Language = Language.French,
            },
            Row("bob@x.fr", given: "Bob") with
            {
                Language = Language.English,
            },
            Row(null, "M-17")
        );
        await using var _ = aloi;
        (await SendAsync(aloi)).ShouldBe(2);
        (await SendAsync(aloi)).ShouldBe(0);
        smtp.Mails.Count.ShouldBe(2);
        var french = smtp.Mails.Single(m => m.Contains("amina@x.fr"));
        french.ShouldContain("multipart/alternative");
        french.ShouldContain("text/html");
        Decoded(french).ShouldContain("Votre preuve «\u00a0Brasage\u00a0» vous attend");
        Decoded(french).ShouldContain("Bonjour Amina,");
        Decoded(smtp.Mails.Single(m => m.Contains("bob@x.fr"))).ShouldContain("Hello Bob,");
        (await aloi.RowsAsync<HolderMail>(organisation.Id)).ShouldAllBe(m => m.State == MailState.Sent && m.SealedContent == null);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_event_that_comes_twice_writes_one_mail(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener();
        var (aloi, organisation) = await StoredAsync(kind, smtp, Row("amina@x.fr"));
        await using var _ = aloi;
        await aloi.PublishAsync(organisation.Id, new Aloi.Modules.Delivery.Contracts.CredentialsStored([1, 1]));
        await aloi.DrainAsync();
        (await aloi.RowsAsync<HolderMail>(organisation.Id)).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_server_that_hangs_up_is_tried_again_later_and_five_times_at_most(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener { HangsUpBeforeData = true };
        var (aloi, organisation) = await StoredAsync(kind, smtp, Row("amina@x.fr"));
        await using var _ = aloi;
        for (var i = 1; i <= 5; i++)
        {
            (await SendAsync(aloi)).ShouldBe(0);
            var row = (await aloi.RowsAsync<HolderMail>(organisation.Id)).Single();
            row.Attempts.ShouldBe(i);
            row.State.ShouldBe(i == 5 ? MailState.Parked : MailState.Pending);
            row.LastError.ShouldBe("SmtpException");
            aloi.Clock.Advance(TimeSpan.FromHours(5));
        }

        smtp.HangsUpBeforeData = false;
        (await SendAsync(aloi)).ShouldBe(0);
        smtp.Mails.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_mail_whose_acceptance_was_lost_goes_again_under_the_same_message_id(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener { HangsUpAfterData = true };
        var (aloi, _) = await StoredAsync(kind, smtp, Row("amina@x.fr"));
        await using var program = aloi;
        (await SendAsync(aloi)).ShouldBe(0);
        smtp.HangsUpAfterData = false;
        aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SendAsync(aloi)).ShouldBe(1);
        smtp.Mails.Count.ShouldBe(2);
        var ids = smtp.Mails.Select(m => MessageId().Match(m).Value).ToList();
        ids[0].ShouldEndWith("@preuves.example>");
        ids[1].ShouldBe(ids[0]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_row_taken_by_a_node_that_died_comes_back_and_is_never_taken_twice_at_once(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener();
        var (aloi, organisation) = await StoredAsync(kind, smtp, Row("amina@x.fr"));
        await using var _ = aloi;
        var id = (await aloi.RowsAsync<HolderMail>(organisation.Id)).Single().Id;
        var now = aloi.Clock.GetUtcNow();
        (await TakeAsync(aloi, id, now)).ShouldNotBeNull();
        (await TakeAsync(aloi, id, now)).ShouldBeNull();
        (await SendAsync(aloi)).ShouldBe(0);
        aloi.Clock.Advance(TimeSpan.FromMinutes(3));
        (await SendAsync(aloi)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_writes_to_somebody_who_was_erased_meanwhile(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener();
        var (aloi, organisation) = await StoredAsync(kind, smtp, Row("amina@x.fr"));
        await using var _ = aloi;
        var row = (await aloi.RowsAsync<HolderMail>(organisation.Id)).Single();
        Encoding.Latin1.GetString(row.SealedContent!).ShouldNotContain("amina");
        var member = await aloi.PublicIdAsync(organisation, row.MemberId);
        await aloi.AsOperatorAsync(organisation.Id, s => s.GetRequiredService<EraseMember>().HandleAsync(member, Cancellation));
        (await SendAsync(aloi)).ShouldBe(0);
        smtp.Mails.ShouldBeEmpty();
        (await aloi.RowsAsync<HolderMail>(organisation.Id)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_command_line_writes_no_mail(DatabaseKind kind)
    {
        await using var smtp = new SmtpListener();
        var (aloi, organisation) = await StoredAsync(kind, smtp, s => s with { CommandLine = true }, Row("amina@x.fr"));
        await using var _ = aloi;
        (await aloi.RowsAsync<HolderMail>(organisation.Id)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_page_of_mails_exists_in_the_demo_alone(DatabaseKind kind)
    {
        var (aloi, _) = await StoredAsync(kind, null, Row("amina@x.fr"));
        await using var program = aloi;
        using var http = await HttpAloi.StartAsync(aloi);
        (await http.GetAsync("/demo/mails")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await aloi.InScopeAsync(null, s => s.GetRequiredService<Installation>().MarkAsDemoAsync(Cancellation));
        await http.PostAsync("/vault/sign-in", new { address = "amina@x.fr" });
        var page = await (await http.GetAsync("/demo/mails")).Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain("<html lang=\"fr\">");
        page.ShouldContain("Brasage");
        page.ShouldContain("href=\"/claim/");
        page.ShouldContain("Ouvrez votre espace personnel");
    }

    [Fact]
    public async Task The_page_of_mails_vanishes_once_a_mail_server_is_named()
    {
        await using var smtp = new SmtpListener();
        var (aloi, _) = await StoredAsync(DatabaseKind.Sqlite, smtp, Row("amina@x.fr"));
        await using var program = aloi;
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.InScopeAsync(null, s => s.GetRequiredService<Installation>().MarkAsDemoAsync(Cancellation));
        (await http.GetAsync("/demo/mails")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<(TestAloi, OrganisationInfo)> StoredAsync(DatabaseKind kind, SmtpListener? smtp, params MemberRow[] rows) =>
        StoredAsync(kind, smtp, s => s, rows);

    /// <summary>A program in which each of these people has just been given a proof.</summary>
    private static async Task<(TestAloi, OrganisationInfo)> StoredAsync(
        DatabaseKind kind,
        SmtpListener? smtp,
        Func<AloiSettings, AloiSettings> settings,
        params MemberRow[] rows
    )
    {
        var signed = new SignedByHand();
        var aloi = await TestAloi.CreateAsync(
            kind,
            settings: settings,
            adjust: services =>
            {
                signed.Register(services);
                CheckedByWord.Register(services);
                if (smtp is not null)
                {
                    var server = new SmtpSettings("127.0.0.1", smtp.Port, null, Encrypted: false, "aloi@preuves.example");
                    services.Replace(ServiceDescriptor.Singleton<IMailTransport>(new SmtpTransport(server)));
                    services.Replace(ServiceDescriptor.Singleton(new MailMode(Sends: true)));
                }
            }
        );
        var organisation = await aloi.CreateOrganisationAsync();
        var members = await aloi.ImportAsync(organisation, organisation.RootEntityId, rows);
        for (var i = 0; i < members.Length; i++)
        {
            signed.Sign(i + 1, members[i], "Brasage");
        }

        await aloi.LogAsync(organisation.Id, [.. Enumerable.Range(1, members.Length).Select(i => (long)i)]);
        return (aloi, organisation);
    }

    private static Task<int> SendAsync(TestAloi aloi) => aloi.App.Services.GetRequiredService<MailSender>().DrainAsync(Cancellation);

    private static Task<OutgoingMail?> TakeAsync(TestAloi aloi, long id, DateTimeOffset now) =>
        aloi.InScopeAsync(
            null,
            s => s.GetServices<IMailbox>().OfType<HolderMailbox>().Single().TakeAsync(id, now, now.AddMinutes(2), Cancellation)
        );

    /// <summary>The readable words of a mail: encoded headers and base64 or quoted parts opened.</summary>
    private static string Decoded(string mail)
    {
        var words = EncodedWord().Replace(mail.Replace("?=\n =?", "?==?"), m => Text(m.Groups["text"].Value));
        var parts = Base64Part().Matches(mail).Select(m => Text(m.Groups["text"].Value.Replace("\n", "")));
        var quoted = mail.Replace("=\n", "");
        return words + string.Concat(parts) + quoted;
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]+)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\n\n(?<text>[A-Za-z0-9+/=\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Base64Part();

    [GeneratedRegex("(?<=Message-ID: )<[^>]+>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}

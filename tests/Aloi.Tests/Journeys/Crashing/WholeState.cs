using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Delivery;
using Aloi.Modules.Notifications;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.SkillsMap;
using Aloi.Modules.TransparencyLog;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Items;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbox;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Journeys.Crashing;

/// <summary>Looks at everything that the road has left behind and names whatever is missing, doubled or wrong.</summary>
internal sealed partial class WholeState(CrashSite site, IServiceProvider services)
{
    private readonly List<string> _faults = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> FaultsAsync(CrashSite site)
    {
        await using var program = site.Open();
        await using var scope = program.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
        var organisations = await scope.ServiceProvider.GetRequiredService<IOrganisationSetup>().AllAsync(Cancellation);
        if (organisations.Count != 1)
        {
            return [$"{organisations.Count} organisations"];
        }

        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(organisations[0].Id);
        var state = new WholeState(site, scope.ServiceProvider);
        await state.LookAsync();
        return state._faults;
    }

    private async Task LookAsync()
    {
        var members = await services.GetRequiredService<IMemberLookup>().FindByEmailAsync([.. site.People.Verdicts.Keys], Cancellation);
        var holders = site.People.Satisfied.ConvertAll(email => members.GetValueOrDefault(email));
        Expect("members", site.People.Verdicts.Keys, members.Keys);
        ExpectOne("signing keys", 1, (await RowsAsync<SigningKey>()).Count);
        Expect("candidacies", members.Values, (await RowsAsync<Candidacy>()).Select(c => c.MemberId));
        ExpectOne("facts", site.People.Facts, (await RowsAsync<FactRow>()).Count);
        Expect("awards", holders, (await RowsAsync<Award>()).Select(a => a.MemberId));
        var ids = (await RowsAsync<Credential>()).ConvertAll(c => c.Id);
        var credentials = await services.GetRequiredService<ICredentials>().ReadAsync(ids, Cancellation);
        Expect("credentials", holders, credentials.Select(c => c.MemberId));
        await LookAtRowsAsync(credentials);
        await LookAtOutboxAsync();
        await LookAtFilesAsync(credentials);
        LookAtMails();
    }

    private async Task LookAtRowsAsync(IReadOnlyList<CredentialInfo> credentials)
    {
        var digests = credentials.Select(c => Convert.ToHexString(c.Digest.Span)).ToList();
        Expect("log leaves", digests, (await RowsAsync<LogLeaf>()).Select(l => Convert.ToHexString(l.Digest)));
        var fsck = await services.GetRequiredService<LogFsck>().RunAsync(Cancellation);
        Expect("faults of the log", [], fsck.Faults.Select(f => f.Code));
        var vault = services.GetRequiredService<VaultContext>();
        var items = await vault.Set<StoredItem>().AsNoTracking().ToListAsync(Cancellation);
        Expect("vault items", digests, items.Select(i => Convert.ToHexString(i.CredentialDigest)));
        var ids = credentials.Select(c => c.CredentialId).ToList();
        Expect(
            "deliveries",
            ids,
            (await RowsAsync<CredentialDelivery>()).Where(d => d.Outcome == DeliveryOutcome.Stored).Select(d => d.CredentialId)
        );
        var mails = await RowsAsync<HolderMail>();
        Expect("mails", ids, mails.Select(m => m.CredentialId));
        ExpectOne("mails unsent", 0, mails.Count(m => m.State != MailState.Sent));
        var cells = credentials.SelectMany(c =>
            CredentialDocument
                .Read(c.Document)
                .Alignments.Where(a => !a.Url.Contains("/eqf/", StringComparison.Ordinal))
                .Select(skill => $"{c.CredentialId} {skill.Url}")
        );
        Expect("cells of the map", cells, (await RowsAsync<SkillRow>()).Select(s => $"{s.CredentialId} {s.Skill}"));
    }

    private async Task LookAtOutboxAsync()
    {
        var left = (await RowsAsync<OutboxDelivery>()).Where(d => d.State is DeliveryState.Pending or DeliveryState.Parked);
        Expect("left in the outbox", [], left.Select(d => $"{d.State} {d.Handler} {d.LastError}"));
    }

    private async Task LookAtFilesAsync(IReadOnlyList<CredentialInfo> credentials)
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(site.Out, "report.csv"), Cancellation))
            .Skip(1)
            .Select(l => l.Split(';'))
            .ToList();
        Expect("report", site.People.Verdicts.Select(v => $"{v.Key} {v.Value}"), lines.Select(l => $"{l[1]} {l[2]}"));
        var files = Directory.GetFiles(site.Out).Select(f => Path.GetFileName(f)).Where(f => f != "report.csv").ToList();
        Expect("files", lines.Select(l => l[^1]).Where(name => name.Length > 0), files);
        var contents = files.ConvertAll(name => Convert.ToHexString(File.ReadAllBytes(Path.Combine(site.Out, name))));
        Expect("contents of files", credentials.Select(c => Convert.ToHexString(c.Document.Span)), contents);
        var settings = new VerificationSettings { Now = TimeProvider.System.GetUtcNow(), Documents = OfflineDocumentSource.Instance };
        foreach (var credential in credentials)
        {
            var report = await CredentialVerifier.VerifyAsync(credential.Document, settings, Cancellation);
            ExpectOne("verification", VerificationResult.Valid, report.Result);
        }
    }

    /// <summary>A mail may go out twice when the process died before it could note that the server had it: then under one Message-ID.</summary>
    private void LookAtMails()
    {
        var sent = site.Mails.Select(mail =>
            (To: Recipient().Match(mail).Groups["to"].Value, Id: MessageId().Match(mail).Groups["id"].Value)
        );
        Expect("mails received", site.People.Satisfied, sent.Distinct().Select(mail => mail.To));
        ExpectOne("mails without Message-ID", 0, sent.Count(mail => mail.Id.Length == 0));
    }

    private void Expect<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual) =>
        ExpectOne(what, string.Join(", ", expected.Order()), string.Join(", ", actual.Order()));

    private void ExpectOne(string what, object expected, object actual)
    {
        if (!expected.Equals(actual))
        {
            _faults.Add($"{what}: {actual} instead of {expected}");
        }
    }

    private Task<List<T>> RowsAsync<T>()
        where T : class => services.GetRequiredService<IssuerContext>().Set<T>().AsNoTracking().ToListAsync(Cancellation);

    [GeneratedRegex("^To: <?(?<to>[^>\n]+)>?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Recipient();

    [GeneratedRegex(
        "^Message-ID: (?<id><[^>\n]+>)$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex MessageId();
}

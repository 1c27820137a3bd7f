using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Outbound;
using Aloi.Standards.Verification;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Credentials.Proofs;

/// <summary>An organisation with issued proofs, and its administrator at a browser.</summary>
internal sealed class ProofsFixture : IAsyncDisposable
{
    public const string Host = "https://preuves.exemple.fr";

    private ProofsFixture(Road road, HttpAloi http, string cookie) => (Road, Http, Cookie) = (road, http, cookie);

    public Road Road { get; }

    public HttpAloi Http { get; }

    public string Cookie { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ProofsFixture> CreateAsync(DatabaseKind kind, params MemberRow[] people)
    {
        var road = await Road.CreateAsync(kind, Host);
        var http = await HttpAloi.StartAsync(road.Aloi);
        var cookie = await road.Aloi.SignInAsAdministratorAsync(http, road.Organisation);
        var fixture = new ProofsFixture(road, http, cookie);
        if (people.Length > 0)
        {
            var members = await road.Aloi.ImportAsync(road.Organisation, road.Organisation.RootEntityId, people);
            await road.RecordAsync(await road.PublishAsync(), [.. members.Select(m => Road.Score(m, 90))]);
            await road.Aloi.DrainAsync();
        }

        return fixture;
    }

    public static MemberRow Person(string email, string given, string family) => new(email, null, given, family);

    /// <summary>The awards by the name of their holder.</summary>
    public async Task<PublicId> AwardAsync(string email)
    {
        var found = await Road.InOrganisationAsync(async s =>
        {
            var member = await s.GetRequiredService<IMemberRecords>().FindAsync(email, Cancellation);
            return await s.GetRequiredService<IssuerContext>()
                .Set<Award>()
                .Where(a => a.MemberId == member)
                .Select(a => a.PublicId)
                .ToListAsync(Cancellation);
        });
        return found.First();
    }

    public async Task<string> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK, string? cookie = null)
    {
        var answer = await Http.PageAsync(path, cookie ?? Cookie);
        answer.StatusCode.ShouldBe(status, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task<string> PostAsync(string path, HttpStatusCode status, params (string Name, string Value)[] form)
    {
        var answer = await Http.PostFormAsync(path, form.Select(f => KeyValuePair.Create(f.Name, f.Value)), Cookie);
        answer.StatusCode.ShouldBe(status, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>The ids of the proofs on a page of the list, in its order.</summary>
    public static List<string> Listed(string page) =>
        [.. Regex.Matches(page, "href=\"/proofs/([0-9a-z]{26})\"").Select(m => m.Groups[1].Value)];

    public async Task<CredentialStatus> StatusAsync(PublicId award) =>
        (await Road.RowsAsync<Award>()).Single(a => a.PublicId == award).Status;

    /// <summary>Every signed version of the award, the first one first.</summary>
    public async Task<IReadOnlyList<CredentialInfo>> VersionsAsync(PublicId award) =>
        [.. (await Road.CredentialsAsync()).Where(c => c.AwardPublicId == award).OrderBy(c => c.CredentialId)];

    public Task<VerificationReport> VerifyAsync(ReadOnlyMemory<byte> document) =>
        Road.Aloi.InScopeAsync(
            null,
            async s =>
                await CredentialVerifier.VerifyAsync(
                    document.ToArray(),
                    new VerificationSettings { Now = Road.Aloi.Clock.GetUtcNow(), Documents = s.GetRequiredService<PublishedDocuments>() },
                    Cancellation
                )
        );

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Road.DisposeAsync();
    }
}

using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Aloi.Modules.Credentials;

/// <summary>
/// Answers a credential at its public address. Its unguessable id is the permission; what is private, or not yet in the log, is not there.
/// </summary>
public sealed class ServeCredential(IssuerContext database, ICredentialLog log, SubjectKeys keys, TenantScope scope)
{
    private const string Json = "application/json";
    private static readonly string[] Offered = ["application/vc", "application/ld+json"];

    public async Task<Outcome<byte[]>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        var credential = await database
            .AcrossOrganisations<Credential>()
            .AsNoTracking()
            .Join(
                database.AcrossOrganisations<Award>().Where(a => a.PublicId == id && !a.IsPrivate),
                c => c.AwardId,
                a => a.Id,
                (c, a) => new { Credential = c, a.SubjectKeyId }
            )
            .OrderByDescending(found => found.Credential.Version)
            .FirstOrDefaultAsync(cancellation);
        if (credential is null || !await log.ContainsAsync(credential.Credential.Digest, cancellation))
        {
            return CommonProblems.NotFound.With();
        }

        scope.Enter(credential.Credential.OrganisationId);
        var sealers = await keys.OpenAsync([credential.SubjectKeyId], cancellation);
        return sealers.TryGetValue(credential.SubjectKeyId, out var sealer)
            ? CredentialSeal.Open(credential.Credential, sealer)
            : CredentialsProblems.Erased.With();
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/c/{id}", (string id, ServeCredential serve, HttpContext http) => AnswerAsync(id, serve, http)).Public();
    }

    private static async Task<IResult> AnswerAsync(string id, ServeCredential serve, HttpContext http)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.Vary = HeaderNames.Accept;
        var name = id.EndsWith(".json", StringComparison.Ordinal) ? id[..^5] : id;
        if (!PublicId.TryParse(name, null, out var publicId))
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var type = name.Length == id.Length ? Wanted(http.Request) : Json;
        return http.Answer(await serve.HandleAsync(publicId, http.RequestAborted), document => Results.Bytes(document, type));
    }

    /// <summary>The media type that was asked for by name; plain JSON for everybody else.</summary>
    private static string Wanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? accepted
                .OrderByDescending(a => a.Quality ?? 1)
                .Select(a => Offered.FirstOrDefault(o => a.MediaType.Equals(o, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(o => o is not null)
                ?? Json
            : Json;
}

using System.Net;
using System.Text.Json;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Writes the mail that asks a peer, in the transaction at hand. Its link is no secret: it leads to a page behind their own sign-in.</summary>
internal sealed class PeerMails(
    IssuerContext database,
    Installation installation,
    AloiSettings settings,
    SubjectKeys keys,
    PeerMailStamp stamp
)
{
    public async Task WriteAsync(PeerRequest request, CancellationToken cancellation)
    {
        var host = await installation.AddressAsync(cancellation) ?? settings.ListeningAddress;
        var open = await keys.OpenAsync([request.Peer.SubjectKeyId], cancellation);
        if (request.Peer.Email is not { } address || !open.TryGetValue(request.Peer.SubjectKeyId, out var sealer))
        {
            return;
        }

        var id = stamp.Ids.NewPublicId();
        var content = Write(request, address, host + request.Path);
        database.Add(
            new PeerMail
            {
                PublicId = id,
                SubjectKeyId = request.Peer.SubjectKeyId,
                SealedContent = sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), PeerMailbox.Binding(id)),
                DueAt = stamp.Now,
                CreatedAt = stamp.Now,
            }
        );
    }

    public static string AskOf(bool isDrawn) => isDrawn ? "peers.mail.drawn" : "peers.mail.ask";

    private static MailContent Write(PeerRequest request, string address, string link)
    {
        var language = request.Language;
        string[] paragraphs =
        [
            TextCatalog.Get(language, "peers.mail.hello", OneLine.Of(request.Peer.GivenName)),
            TextCatalog.Get(language, AskOf(request.IsDrawn), OneLine.Of(request.Candidate), OneLine.Of(request.Achievement)),
            TextCatalog.Get(language, "peers.mail.honest"),
        ];
        var html = string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        var shown = WebUtility.HtmlEncode(link);
        return new MailContent(
            address,
            TextCatalog.Get(language, "peers.mail.subject", OneLine.Of(request.Candidate)),
            string.Join("\n\n", [.. paragraphs, link]) + "\n",
            $"<!doctype html><html lang=\"{language.Tag()}\"><head><meta charset=\"utf-8\"></head><body>{html}<p><a href=\"{shown}\">{shown}</a></p></body></html>"
        );
    }
}

/// <param name="Path">The page where the peer answers.</param>
internal sealed record PeerRequest(MemberInfo Peer, string Candidate, string Achievement, string Path, Language Language)
{
    /// <summary>The rule chose them, and not the candidate.</summary>
    public bool IsDrawn { get; init; }
}

/// <summary>A new id, and the time.</summary>
internal sealed class PeerMailStamp(Ids ids, TimeProvider time)
{
    public Ids Ids => ids;

    public DateTimeOffset Now => time.GetUtcNow();
}

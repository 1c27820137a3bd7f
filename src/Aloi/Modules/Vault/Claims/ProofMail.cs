using System.Net;
using Aloi.Platform;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Vault.Claims;

/// <summary>The mail that carries a token, written in the language of the browser that asked.</summary>
internal sealed class ProofMail(VaultContext database, VaultSeals seals, VaultAddress address, Ids ids, RequestMoment moment)
{
    public static string Binding(PublicId mail) => $"vault mail {mail}";

    public async Task WriteAsync(string to, string token, CancellationToken cancellation)
    {
        var language = moment.Language;
        var link = $"{await address.FindAsync(cancellation)}/claim/proof/{token}";
        var text = TextCatalog.Get(language, "vault.proof-mail.text", link, (int)AddressProof.Lifetime.TotalMinutes);
        var html =
            $"<!doctype html><html lang=\"{language.Tag()}\"><body><p>"
            + WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)
            + "</p></body></html>";
        var id = ids.NewPublicId();
        var content = new MailContent(to, TextCatalog.Get(language, "vault.proof-mail.subject"), text, html);
        database.Add(
            new VaultMail
            {
                PublicId = id,
                SealedContent = seals.SealPassing(content, Binding(id)),
                DueAt = moment.Now,
                CreatedAt = moment.Now,
            }
        );
    }
}

/// <summary>The time, and the language of the request being served; French outside one.</summary>
internal sealed class RequestMoment(IHttpContextAccessor http, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public Language Language => http.HttpContext?.Language() ?? Language.French;
}

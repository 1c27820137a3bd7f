using System.Globalization;
using System.Text;
using Aloi.Modules.Assessment.Files.Checking;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Files;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.Net.Http.Headers;

namespace Aloi.Modules.Assessment.Files;

/// <summary>
/// Hands a file out to somebody who was found entitled to it. Pictures that were written anew may be shown; the rest is saved, and nothing of it
/// may run or be guessed at.
/// </summary>
internal sealed class ServeFile(IFileStore store, SubjectKeys keys)
{
    public async Task<IResult> HandleAsync(EvidenceFile file, HttpContext http)
    {
        var open = await keys.OpenAsync([file.SubjectKeyId], http.RequestAborted);
        if (!open.TryGetValue(file.SubjectKeyId, out var sealer) || store.Open(file.PublicId) is not { } stored)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentLength = file.Length;
        headers.ContentDisposition = Disposition(
            file,
            Encoding.UTF8.GetString(sealer.Open(file.SealedName, EvidenceFile.NameBinding(file.PublicId)))
        );
        return Results.Stream(
            async target =>
            {
                await using (stored)
                {
                    await SealedContent.CopyAsync(
                        stored,
                        target,
                        sealer,
                        EvidenceFile.ContentBinding(file.PublicId),
                        file.Length,
                        http.RequestAborted
                    );
                }
            },
            file.MediaType
        );
    }

    private static string Disposition(EvidenceFile file, string name)
    {
        var kind = FileKind.Find(file.MediaType)!;
        var shown = name.EndsWith("." + kind.Extension, StringComparison.OrdinalIgnoreCase) ? name : $"{name}.{kind.Extension}";
        var value = new ContentDispositionHeaderValue(file.Kind == ArtefactKind.Image ? "inline" : "attachment");
        value.SetHttpFileName(shown);
        return value.ToString();
    }

    public static string Weight(long bytes, CultureInfo culture) =>
        bytes < 1024 * 1024
            ? $"{Math.Max(1, bytes / 1024).ToString(culture)}\u00a0{(culture.TwoLetterISOLanguageName == "fr" ? "ko" : "KB")}"
            : $"{(bytes / 1048576m).ToString("0.#", culture)}\u00a0{(culture.TwoLetterISOLanguageName == "fr" ? "Mo" : "MB")}";
}

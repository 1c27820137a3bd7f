using Aloi.Platform.Problems;
using Aloi.Ui;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Aloi.Modules.Assessment.Files;

/// <param name="Field">The name of the form's field.</param>
internal sealed record PostedFile(string Field, Outcome<EvidenceFile> Taken);

/// <summary>
/// A form with files, read as it arrives: each file goes sealed to its place at once, and none ever lies on the disk in clear or in memory whole.
/// </summary>
internal sealed record PostedUpload(FormValues Values, IReadOnlyList<PostedFile> Files)
{
    private const int MostFields = 400;
    private const int LongestField = 64 * 1024;
    private const long FieldsAltogether = 2 * 1024 * 1024;

    /// <summary>A body larger than this is refused by what it announces, before a byte of it is read; null when it may come.</summary>
    public static Problem? Refuse(HttpContext http, long mostBytes)
    {
        var most = mostBytes + FieldsAltogether;
        if (http.Request.ContentLength > most)
        {
            return FileProblems.TooLarge.With(FileLimits.Megabytes(mostBytes));
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        return null;
    }

    public static async Task<Outcome<PostedUpload>> ReadAsync(
        HttpContext http,
        long mostBytes,
        Func<string, string, Stream, Task<Outcome<EvidenceFile>>> take
    )
    {
        if (Refuse(http, mostBytes) is { } problem)
        {
            return problem;
        }

        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
        {
            return new PostedUpload(await FormValues.ReadAsync(http), []);
        }

        try
        {
            return await SectionsAsync(http, HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", take);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? FileProblems.TooLarge.With(FileLimits.Megabytes(mostBytes))
                : FileProblems.CutOff.With();
        }
    }

    private static async Task<Outcome<PostedUpload>> SectionsAsync(
        HttpContext http,
        string boundary,
        Func<string, string, Stream, Task<Outcome<EvidenceFile>>> take
    )
    {
        if (boundary.Length is 0 or > 200)
        {
            return CommonProblems.Malformed.With("boundary");
        }

        var (fields, files) = (new Dictionary<string, StringValues>(StringComparer.Ordinal), new List<PostedFile>());
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } stream } file)
            {
                if (file.FileName.Length > 0)
                {
                    files.Add(new PostedFile(file.Name, await take(file.Name, file.FileName, stream)));
                }
            }
            else if (section.AsFormDataSection() is { } field && fields.Count < MostFields)
            {
                fields[field.Name] = StringValues.Concat(
                    fields.GetValueOrDefault(field.Name),
                    await FieldAsync(section, http.RequestAborted)
                );
            }
        }

        return new PostedUpload(new FormValues(new FormCollection(fields)), files);
    }

    private static async Task<string> FieldAsync(MultipartSection section, CancellationToken cancellation)
    {
        var bytes = new byte[LongestField + 1];
        var read = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return read > LongestField
            ? throw new InvalidDataException("A field is too long.")
            : System.Text.Encoding.UTF8.GetString(bytes, 0, read);
    }
}

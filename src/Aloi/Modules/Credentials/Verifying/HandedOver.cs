using System.Text;
using Aloi.Platform.Outbound;
using Aloi.Platform.Problems;
using Aloi.Ui;
using Microsoft.AspNetCore.Http.Features;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>What somebody handed over to be checked: one of a file, a text and a link. It is kept in memory and nowhere else.</summary>
internal sealed class HandedOver(GuardedFetcher fetcher)
{
    // Room for the largest proof, the other fields and the form's own lines; what is larger is refused while it comes in.
    private const int MostForm = ProofFile.MostBytes + (256 * 1024);

    /// <summary>The form, or null when it is larger than any proof.</summary>
    public static async Task<FormValues?> FormAsync(HttpContext http)
    {
        var limits = new FormOptions
        {
            MemoryBufferThreshold = MostForm,
            MultipartBodyLengthLimit = MostForm,
            ValueLengthLimit = MostForm,
            BufferBodyLengthLimit = MostForm,
        };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, limits));
        try
        {
            return await FormValues.ReadAsync(http);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(FormValues form, CancellationToken cancellation)
    {
        if (form.File("file") is { } file)
        {
            return Named(await FollowAsync(await OpenAsync(file, cancellation), cancellation), "file");
        }

        if (form["json"] is { Length: > 0 } json)
        {
            return Named(await FollowAsync(ProofFile.Open(Encoding.UTF8.GetBytes(json)), cancellation), "json");
        }

        return form["link"] is { Length: > 0 } link
            ? Named(await FetchAsync(link, cancellation), "link")
            : Named(VerifyingProblems.Nothing.With(), "file");
    }

    /// <summary>The same from a program: a file's bytes, or a link.</summary>
    public async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(byte[]? file, string link, CancellationToken cancellation) =>
        file is not null ? Named(await FollowAsync(ProofFile.Open(file), cancellation), "file")
        : link.Length > 0 ? Named(await FetchAsync(link, cancellation), "link")
        : Named(VerifyingProblems.Nothing.With(), "file");

    private static async Task<Outcome<OpenedProof>> OpenAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > ProofFile.MostBytes)
        {
            return VerifyingProblems.TooLarge.With(ProofFile.MostBytes / (1024 * 1024));
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return ProofFile.Open(bytes);
    }

    private async Task<Outcome<ReadOnlyMemory<byte>>> FetchAsync(string link, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || link.Length > 2_000)
        {
            return VerifyingProblems.NotALink.With();
        }

        var read = await fetcher.ReadAsync(address, cancellation);
        return read.Succeeded
            ? await FollowAsync(ProofFile.Open(read.Value), cancellation)
            : Outcome<ReadOnlyMemory<byte>>.Refused(read.Problems);
    }

    /// <summary>One step and no more: what is read at the address of a picture is taken as it is.</summary>
    private async Task<Outcome<ReadOnlyMemory<byte>>> FollowAsync(Outcome<OpenedProof> opened, CancellationToken cancellation)
    {
        if (!opened.Succeeded)
        {
            return Outcome<ReadOnlyMemory<byte>>.Refused(opened.Problems);
        }

        if (opened.Value.Address is not { } address)
        {
            return opened.Value.Document;
        }

        var read = await fetcher.ReadAsync(address, cancellation);
        return read.Succeeded ? (ReadOnlyMemory<byte>)read.Value : Outcome<ReadOnlyMemory<byte>>.Refused(read.Problems);
    }

    private static Outcome<ReadOnlyMemory<byte>> Named(Outcome<ReadOnlyMemory<byte>> outcome, string field) =>
        outcome.Succeeded
            ? outcome
            : Outcome<ReadOnlyMemory<byte>>.Refused([.. outcome.Problems.Select(p => p.At(new Location(Field: field)))]);
}

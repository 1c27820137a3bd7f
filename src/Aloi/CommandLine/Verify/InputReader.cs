using Aloi.Platform.Outbound;
using Aloi.Platform.Texts;
using Aloi.Standards;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>From what was named on the command line to the document in it: a file or an address, as JSON or inside a picture.</summary>
/// <param name="fetcher">Null when nothing may be read from the network.</param>
internal sealed class InputReader(GuardedFetcher? fetcher)
{
    private const int MaximumBytes = 10 * 1024 * 1024;

    public async Task<(ReadOnlyMemory<byte> Document, Check? Trouble)> ReadAsync(string input, CancellationToken cancellation)
    {
        var (bytes, trouble) = IsAddress(input, out var address)
            ? await ReadAddressAsync(address, cancellation)
            : await ReadFileAsync(input, cancellation);
        if (trouble is not null)
        {
            return (bytes, trouble);
        }

        var opened = BakedPicture.Open(bytes, input);
        return opened.Address is { } hosted ? await ReadAddressAsync(hosted, cancellation) : (opened.Document, opened.Trouble);
    }

    private static bool IsAddress(string input, out Uri address) =>
        Uri.TryCreate(input, UriKind.Absolute, out address!) && address.Scheme is "https" or "http";

    private async Task<(byte[] Bytes, Check? Trouble)> ReadAddressAsync(Uri address, CancellationToken cancellation)
    {
        if (fetcher is null)
        {
            return ([], Unread("input.offline", TextSentence.Of("verify.input.offline"), address.ToString()));
        }

        var outcome = await fetcher.ReadAsync(address, cancellation);
        return outcome.Succeeded
            ? (outcome.Value, null)
            : ([], Unread("input.not-fetched", TextSentence.Of(outcome.Problems[0]), address.ToString()));
    }

    private static async Task<(byte[] Bytes, Check? Trouble)> ReadFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var bytes = await BoundedReading.ReadAsync(stream, MaximumBytes, cancellation);
            return bytes is null
                ? ([], new Check("document.too-large", CheckState.Failed, TextSentence.Of("verify.input.too-large"), path))
                : (bytes, null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], Unread("input.not-found", TextSentence.Of("verify.input.not-found"), path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ([], Unread("input.unreadable", TextSentence.Of("verify.input.unreadable"), path));
        }
    }

    private static Check Unread(string code, Sentence message, string subject) => new(code, CheckState.Unknown, message, subject);
}

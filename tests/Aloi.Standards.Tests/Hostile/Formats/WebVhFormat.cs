using System.Text;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>The log of a did:webvh: every entry is hashed into the next and signed, so only the writing of its JSON may change.</summary>
internal sealed class WebVhFormat : Format
{
    private string _did = "";

    public override string Name => "did:webvh log";

    public override byte[] Make(Random random)
    {
        var builder = new WebVhBuilder();
        builder.Add("a", "2026-01-01T00:00:00Z", WebVhBuilder.First("a"), builder.Document("k1"));
        for (var i = random.Next(3); i > 0; i--)
        {
            builder.Add("a", $"2026-0{5 - i}-01T00:00:00Z", state: builder.Document("k1", $"k{i + 1}"));
        }

        _did = builder.Did;
        return builder.Log;
    }

    public override Judgement Judge(byte[] document)
    {
        var did = DidUrl.TryParse(_did, out var parsed) ? parsed : throw new InvalidOperationException(_did);
        var history = WebVhHistory.Read(document, did, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), out var fault);
        return Judgement.Of(
            history is not null,
            history is null ? fault!.ToString() : string.Join('\n', history.Versions.Select(v => $"{v.Id} {v.Time:O} {v.IsDeactivated}"))
        );
    }

    public override IEnumerable<Edit> Fields(byte[] sample, Random random)
    {
        var lines = Lines(sample);
        for (var i = 0; i < lines.Length; i++)
        {
            var at = i;
            yield return new Edit($"entry {at} left out", () => Join([.. lines[..at], .. lines[(at + 1)..]]));
            yield return new Edit($"entry {at} doubled", () => Join([.. lines[..at], lines[at], .. lines[at..]]));
            foreach (var edit in JsonEdits.Of(Encoding.UTF8.GetBytes(lines[at]), random))
            {
                yield return new Edit(
                    $"entry {at}, {edit.What}",
                    () => Join([.. lines[..at], Encoding.UTF8.GetString(edit.Make()), .. lines[(at + 1)..]])
                );
            }
        }
    }

    public override bool ShowsTheSame(Judgement original, Judgement judgement, byte[] sample, byte[] changed) =>
        base.ShowsTheSame(original, judgement, sample, changed) || IsEarlier(sample, changed);

    public override string? WhyNeutral(byte[] sample, byte[] changed)
    {
        var (one, other) = (Lines(sample), Lines(changed));
        return IsEarlier(sample, changed) ? "an earlier state of the log, as it was once published"
            : one.Length == other.Length
            && one.Zip(other)
                .All(p => SameStatements.AreSameButForProofSet(Encoding.UTF8.GetBytes(p.First), Encoding.UTF8.GetBytes(p.Second)))
                ? "the same JSON in every entry"
            : null;
    }

    // Whoever serves a log may serve an old one; only witnesses, which are not read yet, would tell.
    private static bool IsEarlier(byte[] sample, byte[] changed) =>
        Lines(changed) is var lines
        && lines.Length < Lines(sample).Length
        && Lines(sample).Take(lines.Length).SequenceEqual(lines, StringComparer.Ordinal);

    private static string[] Lines(byte[] log) => Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Join(string[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}

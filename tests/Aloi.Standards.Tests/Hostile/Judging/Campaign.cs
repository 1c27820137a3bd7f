namespace Aloi.Standards.Tests.Hostile;

/// <summary>What came of changing samples of one format.</summary>
internal sealed class Tally
{
    public int Samples { get; set; }

    public int Changes { get; set; }

    public int Refused { get; set; }

    /// <summary>How many changes were neutral, by the reason that was shown.</summary>
    public SortedDictionary<string, int> Neutral { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes that were accepted and not shown to be neutral, with all that is needed to see it again.</summary>
    public List<string> Findings { get; } = [];

    public override string ToString() =>
        $"{Samples} samples, {Changes} changes, {Refused} refused, neutral: "
        + string.Join(", ", Neutral.Select(n => $"{n.Value} {n.Key}"))
        + $", findings: {Findings.Count}";
}

/// <summary>Makes samples of a format, changes each in one place, and looks at what the verifier says.</summary>
internal sealed class Campaign(Format format, int seed)
{
    private const int MostFindings = 20;

    public Tally Tally { get; } = new();

    /// <summary>One sample more, with so many of its changes, chosen at random; all of them when there are not as many.</summary>
    public void Run(int sampleNumber, int most)
    {
        var random = new Random(unchecked((seed * 7919) + sampleNumber));
        var sample = format.Make(random);
        var original = format.Judge(sample);
        if (!original.IsValid)
        {
            Found(sampleNumber, $"the sample itself is not valid: {original.Codes}", sample);
            return;
        }

        Tally.Samples++;
        foreach (var edit in Choose([.. format.Fields(sample, random)], most / 2, random))
        {
            Try(sampleNumber, sample, original, edit);
        }

        foreach (var edit in Choose([.. ByteEdits.Of(sample, random)], most / 2, random))
        {
            Try(sampleNumber, sample, original, edit);
        }
    }

    private static Edit[] Choose(Edit[] edits, int most, Random random)
    {
        random.Shuffle(edits);
        return edits.Length > most ? edits[..most] : edits;
    }

    private void Try(int sampleNumber, byte[] sample, Judgement original, Edit edit)
    {
        var changed = edit.Make();
        if (changed.AsSpan().SequenceEqual(sample))
        {
            return;
        }

        Tally.Changes++;
        try
        {
            Weigh(sampleNumber, sample, original, edit, changed);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Found(sampleNumber, $"{edit.What} threw {error}", changed);
        }
    }

    private void Weigh(int sampleNumber, byte[] sample, Judgement original, Edit edit, byte[] changed)
    {
        var judgement = format.Judge(changed);
        if (!judgement.IsValid)
        {
            Tally.Refused++;
        }
        else if (!format.ShowsTheSame(original, judgement, sample, changed))
        {
            Found(sampleNumber, $"{edit.What}: a reader is shown something else\n{original.Shown}\n---\n{judgement.Shown}", changed);
        }
        else if (format.WhyNeutral(sample, changed) is { } reason)
        {
            Tally.Neutral[reason] = Tally.Neutral.GetValueOrDefault(reason) + 1;
        }
        else
        {
            Found(sampleNumber, $"{edit.What}: accepted", changed);
        }
    }

    private void Found(int sampleNumber, string what, byte[] changed)
    {
        if (Tally.Findings.Count < MostFindings)
        {
            Tally.Findings.Add($"{format.Name}, seed {seed}, sample {sampleNumber}, {what}\n{Convert.ToBase64String(changed)}");
        }
    }
}

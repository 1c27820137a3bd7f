namespace Aloi.Standards.Tests.Hostile;

/// <summary>One way of securing something: how samples are made, how they are judged, and which changes of them change nothing.</summary>
internal abstract class Format
{
    public abstract string Name { get; }

    /// <summary>A sample that is valid, of a random shape.</summary>
    public abstract byte[] Make(Random random);

    public abstract Judgement Judge(byte[] document);

    /// <summary>Why the changed document still says the same, shown and not supposed; null when nothing shows it.</summary>
    public abstract string? WhyNeutral(byte[] sample, byte[] changed);

    /// <summary>Whether a reader is shown what the sample shows. Formats made for leaving things out say when less is right.</summary>
    public virtual bool ShowsTheSame(Judgement original, Judgement judgement, byte[] sample, byte[] changed) =>
        string.Equals(original.Shown, judgement.Shown, StringComparison.Ordinal);

    /// <summary>Changes that know what a sample is made of; single bytes are changed for every format.</summary>
    public virtual IEnumerable<Edit> Fields(byte[] sample, Random random) => [];
}

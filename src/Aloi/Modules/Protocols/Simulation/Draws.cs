namespace Aloi.Modules.Protocols.Simulation;

/// <summary>
/// The chances of one candidate: SplitMix64, started from the seed and the candidate's number, so that who computes what, and in which
/// order, changes nothing.
/// </summary>
internal struct Draws(long seed, int candidate)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = Mix((ulong)seed * Step) ^ Mix(((ulong)(uint)candidate + 1) * 0xD1B54A32D192ED03);

    public bool Chance(double probability) => Next() < probability;

    /// <summary>Minutes until an answer: exponential, by its median.</summary>
    public int Delay(double medianMinutes) => (int)Math.Min(-medianMinutes * Math.Log2(1 - Next()), Clock.Horizon);

    /// <summary>At least zero, below one.</summary>
    private double Next() => (Mix(state += Step) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

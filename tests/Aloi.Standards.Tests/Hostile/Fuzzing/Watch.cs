namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// Runs targets on a thread with a small stack, and watches: no exception but the documented ones, no more memory than the input warrants, and
/// an end. The time is generous, because a test must not fail on a busy machine; what bounds the work are the limits of the library.
/// </summary>
internal sealed class Watch
{
    /// <summary>The memory that one call may allocate in all: so much anyway, and so many times the input.</summary>
    public const long BaseMemory = 64L * 1024 * 1024;

    public const long MemoryPerByte = 256;

    private const int StackBytes = 512 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<string> _findings = [];
    private volatile string _current = "";
    private long _since;

    public IReadOnlyList<string> Findings => _findings;

    public int Calls { get; private set; }

    public long MostMemory { get; private set; }

    /// <summary>Runs each target on each input; ends early when one does not come back.</summary>
    public void Run(IEnumerable<Target> targets, IEnumerable<Input> inputs)
    {
        var work = new Thread(() => RunAll(targets, inputs), StackBytes) { IsBackground = true };
        Volatile.Write(ref _since, Environment.TickCount64);
        work.Start();
        while (!work.Join(TimeSpan.FromMilliseconds(200)))
        {
            if (Environment.TickCount64 - Volatile.Read(ref _since) > Patience.TotalMilliseconds)
            {
                _findings.Add($"does not come back: {_current}");
                return;
            }
        }
    }

    private void RunAll(IEnumerable<Target> targets, IEnumerable<Input> inputs)
    {
        var all = targets.ToList();
        foreach (var input in inputs)
        {
            foreach (var target in all)
            {
                _current = $"{target}, {input.What}, {Show(input.Bytes)}";
                Volatile.Write(ref _since, Environment.TickCount64);
                Call(target, input);
                Calls++;
            }
        }
    }

    private void Call(Target target, Input input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(input.Bytes);
        }
        catch (Exception error) when (Array.Exists(target.Documented, type => type.IsInstanceOfType(error)))
        {
            // Refused in the way that the method documents.
        }
        catch (Exception error)
        {
            Found($"threw {error}");
        }

        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        MostMemory = Math.Max(MostMemory, used);
        if (used > BaseMemory + (MemoryPerByte * input.Bytes.Length))
        {
            Found($"allocated {used:N0} bytes for {input.Bytes.Length:N0}");
        }
    }

    private void Found(string what)
    {
        if (_findings.Count < 50)
        {
            _findings.Add($"{what}\n{_current}");
        }
    }

    private static string Show(byte[] bytes) => bytes.Length <= 20_000 ? Convert.ToBase64String(bytes) : $"{bytes.Length} bytes";
}

using System.Diagnostics;

namespace Aloi.CrashProbe;

/// <summary>Where this process is to die.</summary>
public enum Moment
{
    Never,

    /// <summary>Just before the database is told to commit.</summary>
    BeforeCommit,

    /// <summary>Just after it has.</summary>
    AfterCommit,

    /// <summary>Some time after a statement began, in the middle of whatever is going on then.</summary>
    AfterStatement,
}

/// <summary>Kills this process with SIGKILL: nothing is disposed, rolled back, flushed or told.</summary>
public sealed class Death(Moment moment, int number, TimeSpan delay)
{
    public void BeforeCommit(int commit) => DieIf(Moment.BeforeCommit, commit);

    public void AfterCommit(int commit) => DieIf(Moment.AfterCommit, commit);

    public void AtStatement(int statement)
    {
        if (moment == Moment.AfterStatement && statement == number)
        {
            new Thread(() =>
            {
                Thread.Sleep(delay);
                Die();
            }).Start();
        }
    }

    private void DieIf(Moment here, int count)
    {
        if (here == moment && count == number)
        {
            Die();
        }
    }

    private static void Die()
    {
        Process.GetCurrentProcess().Kill();

        // The signal is on its way; this thread does nothing more.
        Thread.Sleep(Timeout.Infinite);
    }
}

using System.Diagnostics;
using System.Globalization;
using Aloi.CrashProbe;

// ACHIEVEMENT FACTS OUT DATA DATABASE MOMENT NUMBER DELAY LATER: four paths, a connection or nothing for SQLite, when to die, and by how
// many minutes this run is later than the clock says. Exit code 0: the end was reached, and the numbers of commits and of statements are
// printed. 1: something was refused. 137: killed.
var number = int.Parse(args[6], CultureInfo.InvariantCulture);
var delay = TimeSpan.FromMilliseconds(int.Parse(args[7], CultureInfo.InvariantCulture));
var commits = new Commits(new Death(Enum.Parse<Moment>(args[5]), number, delay));
using var subscription = DiagnosticListener.AllListeners.Subscribe(commits);
var files = new ProbedFiles(args[0], args[1], args[2], args[3], args[4]);
await using var program = ProbedRoad.Compose(files, TimeSpan.FromMinutes(int.Parse(args[8], CultureInfo.InvariantCulture)));
var code = await ProbedRoad.RunAsync(files, program, Console.Error, CancellationToken.None);
Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{commits.Count} {commits.Statements}"));
return code;

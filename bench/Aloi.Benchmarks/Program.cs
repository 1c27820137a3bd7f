using System.Globalization;
using Aloi.CommandLine.Bench;

// What "aloi bench standards" does, for bench/pair. Argument: seconds per operation.
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
StandardsBench.Run(seconds, TimeProvider.System.GetUtcNow(), Console.Out);

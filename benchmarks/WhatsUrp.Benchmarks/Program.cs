// SPDX-License-Identifier: BSD-3-Clause

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WhatsUrp.Benchmarks;

// dotnet run -c Release --project benchmarks/WhatsUrp.Benchmarks [-- --filter *Parse* | -- linear]
if (args is ["linear"])
{
    return LinearGuard.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args.Length == 0 ? ["--filter", "*"] : args,
    DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default));
return 0;

// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.FaultEngine;
using WhatsUrp.FaultEngine.Disks;
using WhatsUrp.WebhookHost.Composition;

// The webhook host as it is shipped; FAIL_POINT=name:N makes it kill itself when it passes that point for the N-th time,
// LOSES_UNSYNCED=folder keeps there what would be left of its SQLite database if the power went,
// FIGURES=1 makes it tell at its end what its meters said.
LosingDisk.Mount();
using var figures = Figures.Listen();
await using var service = Service.Build(args, amend: FailPoint.Arm);
await service.RunAsync();
figures?.Tell(Console.Out);

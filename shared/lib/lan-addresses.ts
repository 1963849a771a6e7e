/** What Node tells of one address of this machine. */
interface OwnAddress {
  readonly address: string;
  readonly family: string;
  readonly internal: boolean;
}

/** Names of adapters that exist on this PC alone: virtual machines, containers, tunnels. */
const virtual = /^(veth|docker|br-|virbr|vmnet|vbox|tun|tap|wg|zt|utun)|vEthernet|VMware|VirtualBox|Hyper-V/i;

/** 169.254.0.0/16: what a PC calls itself when the network gave it no address. */
const isSelfGiven = (address: string): boolean => address.startsWith('169.254.');

/** The IPv4 addresses under which others may reach this machine, those of real adapters first. */
export function lanAddresses(
  interfaces: Readonly<Record<string, readonly OwnAddress[] | undefined>>,
): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, list]) =>
    (list ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isSelfGiven(address))
      .map(({ address }) => ({ address, last: virtual.test(name) })),
  );
  return found.toSorted((a, b) => Number(a.last) - Number(b.last)).map(({ address }) => address);
}
